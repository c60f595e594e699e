import type { Readable } from 'node:stream';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { shares } from '~/server/db/schema/output';
import { audioTracks, projects } from '~/server/db/schema/project';
import type { ByteRange, StoredObject } from '~/server/storage/storage';
import type { ServiceContext } from '../context';
import { ServiceError } from '../service-error';

/**
 * The file of a sound, for whoever knows its address; see `audioTrackOf`. `not_found` as well
 * once the sound or its project was removed; a link that was pinned before still plays it.
 *
 * @param input.range picks the bytes once their number is known; null takes all
 */
export async function openAudioFile({
  ctx,
  input,
}: {
  ctx: Pick<ServiceContext, 'db' | 'storage'>;
  input: { trackId: string; file: string; range: (sizeBytes: number) => ByteRange | null };
}): Promise<{ object: StoredObject; range: ByteRange | null; stream: Readable }> {
  const [row] = await ctx.db
    .select({ fileKey: audioTracks.fileKey })
    .from(audioTracks)
    .innerJoin(projects, eq(projects.id, audioTracks.projectId))
    .where(
      and(
        eq(audioTracks.id, input.trackId),
        eq(audioTracks.fileKey, `audio/${input.file}`),
        or(isNull(audioTracks.deletedAt), isPinned(input.trackId)),
        isNull(projects.deletedAt),
      ),
    );
  const object = row && (await ctx.storage.stat(row.fileKey));
  if (!object) throw gone();
  const range = input.range(object.sizeBytes);
  const opened = await ctx.storage.open(object.key, range ?? undefined);
  if (!opened) throw gone();
  return { object, range, stream: opened.stream };
}

const gone = () => new ServiceError('not_found', 'This sound is not there, or no longer.');

/** Whether a link that still opens keeps the sound, as the video was when it was made. */
function isPinned(trackId: string) {
  const named = JSON.stringify({ audio: [{ id: trackId }] });
  return sql`exists (
    select from ${shares}
    where ${shares.projectId} = ${projects.id}
      and ${shares.revokedAt} is null
      and (${shares.expiresAt} is null or ${shares.expiresAt} > now())
      and ${shares.pinned} @> ${named}::jsonb
  )`;
}
