import type { Readable } from 'node:stream';
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { fonts } from '~/server/db/schema/font';
import { shares } from '~/server/db/schema/output';
import { projects } from '~/server/db/schema/project';
import type { StoredObject } from '~/server/storage/storage';
import type { ServiceContext } from '../context';
import { ServiceError } from '../service-error';
import { isOpen } from '../share/find-open';

/**
 * The file of a typeface, for whoever knows its address; see `fontAssetOf`. `not_found` as well
 * once the typeface or its project was removed; a link that was pinned before is still set in it.
 */
export async function openFontFile({
  ctx,
  input,
}: {
  ctx: Pick<ServiceContext, 'db' | 'storage'>;
  input: { fontId: string; file: string };
}): Promise<{ object: StoredObject; stream: Readable }> {
  const [row] = await ctx.db
    .select({ fileKey: fonts.fileKey })
    .from(fonts)
    .innerJoin(projects, eq(projects.id, fonts.projectId))
    .where(
      and(
        eq(fonts.id, input.fontId),
        eq(fonts.fileKey, `fonts/${input.file}`),
        or(isNull(fonts.deletedAt), isPinned(input.fontId)),
        isNull(projects.deletedAt),
      ),
    );
  const opened = row && (await ctx.storage.open(row.fileKey));
  if (!opened) throw new ServiceError('not_found', 'This typeface is not there, or no longer.');
  return opened;
}

/** Whether a link that still opens keeps the typeface, as the video was when it was made. */
function isPinned(fontId: string) {
  const named = JSON.stringify({ fonts: [{ id: fontId }] });
  return sql`exists (
    select from ${shares}
    where ${shares.projectId} = ${projects.id} and ${isOpen} and ${shares.pinned} @> ${named}::jsonb
  )`;
}
