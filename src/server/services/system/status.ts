import type { ServiceContext } from '../context';

/** What this installation can do, for the notices of the workspace. */
export async function systemStatus({ ctx }: { ctx: ServiceContext }) {
  const { kind, name } = ctx.llm;
  return { model: { kind, name }, renderer: await ctx.render.status() };
}
