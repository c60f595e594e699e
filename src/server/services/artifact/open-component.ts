import { eq } from 'drizzle-orm';
import type { CompileError } from '~/core/scene/artifact';
import { sceneRevisions } from '~/server/db/schema/project';
import { countRequest } from '../budget/count-request';
import type { ServiceContext } from '../context';
import { assetUrl } from '../object/asset-url';
import { compileRevision } from './compile-revision';
import { publishArtifact } from './publish';
import { visibleRevision } from './visible-revision';

/** A page asks once for each of its scenes and then keeps the answer; more is no page. */
const LIMIT = { most: 240, windowMs: 60_000 };

export type OpenedComponent =
  /** `shared`: anybody may know it; else only the owner of the scene. */
  | { kind: 'found'; url: string; shared: boolean }
  | { kind: 'uncompilable'; error: Omit<CompileError, 'kind'> }
  | { kind: 'missing' }
  | { kind: 'limited'; retryAfterSeconds: number };

/**
 * Where the module of a scene lies now, for its owner and for viewers of a link that shows it.
 * What has no artifact yet is compiled, and what is not published is published. Rejects with
 * `StorageError` while that cannot be done.
 */
export async function openComponent({
  ctx,
  input: { sceneId },
}: {
  ctx: ServiceContext;
  input: { sceneId: string };
}): Promise<OpenedComponent> {
  const { db, actor, addressHash } = ctx;
  const wait = addressHash ? await countRequest(db, 'components', addressHash, LIMIT) : null;
  if (wait !== null) return { kind: 'limited', retryAfterSeconds: wait };
  const visible = await visibleRevision(db, actor, sceneId);
  if (!visible) return { kind: 'missing' };
  const { revisionId, shared } = visible;
  const published = await publishArtifact(ctx, revisionId);
  if (published === null) await compileRevision(db, revisionId);
  const key = published ?? (await publishArtifact(ctx, revisionId));
  if (key !== null) return { kind: 'found', url: assetUrl(ctx, key), shared };
  const [row] = await db
    .select({ meta: sceneRevisions.compileMeta, message: sceneRevisions.compilationError })
    .from(sceneRevisions)
    .where(eq(sceneRevisions.id, revisionId));
  if (!row) return { kind: 'missing' };
  const message = row.meta.error?.message ?? row.message ?? 'This scene does not compile.';
  const { line = null, column = null } = row.meta.error ?? {};
  return { kind: 'uncompilable', error: { message, line, column } };
}
