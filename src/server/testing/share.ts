import { randomUUID } from 'node:crypto';
import type { ServiceContext } from '~/server/services/context';
import { createShare } from '~/server/services/share/create';

type Wish = Partial<Parameters<typeof createShare>[0]['input']> & { projectId: string };

/** A link of a project, live unless the wish says otherwise, as its owner makes it. */
export async function makeShare(ctx: ServiceContext, wish: Wish) {
  const input = {
    mode: 'live' as const,
    expiresAt: null,
    allowCopy: false,
    idempotencyKey: randomUUID(),
    ...wish,
  };
  const share = await createShare({ ctx, input });
  if (!share.link) throw new Error('A new link can be told.');
  return { ...share, shareId: share.id, ...share.link };
}
