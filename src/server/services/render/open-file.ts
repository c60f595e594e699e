import type { Readable } from 'node:stream';
import type { ServiceContext } from '../context';
import { ServiceError } from '../service-error';
import { ownRender } from './own-render';

/** The finished file of an export; `conflict` when it is not finished, `not_found` when it is gone. */
export async function openRenderFile({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { id: string };
}): Promise<{ fileName: string; sizeBytes: number; contentType: string; stream: Readable }> {
  const { status, fileKey, fileName } = await ownRender(ctx, input.id);
  if (status !== 'done' || !fileKey) {
    throw new ServiceError('conflict', 'This export is not finished.');
  }
  const opened = await ctx.storage.open(fileKey);
  if (!opened)
    throw new ServiceError('not_found', 'The file of this export is gone. Export again.');
  const { sizeBytes, contentType } = opened.object;
  return { fileName, sizeBytes, contentType, stream: opened.stream };
}
