import { randomUUID } from 'node:crypto';
import type { GenerationEvent } from '~/core/generation/event';
import type { ServiceContext } from '~/server/services/context';
import { watchGeneration } from '~/server/services/generation/watch';
import { createProject } from '~/server/services/project/create';
import { getProject } from '~/server/services/project/get';

/** Watches a generation to its end; answers all of its events. */
export async function watchToEnd(
  ctx: ServiceContext,
  generationId: string,
): Promise<GenerationEvent[]> {
  const events: GenerationEvent[] = [];
  const { signal } = new AbortController();
  for await (const { event } of await watchGeneration({
    ctx,
    input: { generationId, after: 0 },
    signal,
  })) {
    events.push(event);
  }
  return events;
}

/** A project from one prompt, after its generation has ended, as the workspace sees it. */
export async function createAndWait(ctx: ServiceContext, prompt: string) {
  const input = { prompt, idempotencyKey: randomUUID() };
  const { projectId, generationId } = await createProject({ ctx, input });
  const events = await watchToEnd(ctx, generationId);
  const project = await getProject({ ctx, input: { id: projectId } });
  return { projectId, generationId, events, project };
}

/** A scene as models write it; `color` is the CSS colour that it fills the picture with. */
export function sceneSource(name: string, color: string): string {
  return `const { AbsoluteFill } = window.Remotion;
export default function Scene_${name}() {
  return <AbsoluteFill style={{ backgroundColor: '${color}' }}>${name}</AbsoluteFill>;
}
`;
}

/** The same in the reply form, as a new scene. */
export function addSceneReply(name: string, color: string, frames = 60): string {
  return `\`\`\`tsx add name="${name}" frames=${frames}\n${sceneSource(name, color)}\`\`\`\n`;
}

/** Stays without an artifact, whatever the compiler learns to repair: there is no component in it. */
export const NO_SCENE_SOURCE = 'export const nothing = 1;';
