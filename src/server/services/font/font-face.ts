import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { fontsNamed } from '~/core/scene/font-asset';
import type { FontAsset } from '~/core/timeline/composition';
import type { Database, Transaction } from '~/server/db/client';
import { fonts } from '~/server/db/schema/font';
import type { FontState } from '~/server/db/schema/project';

export type FontRow = typeof fonts.$inferSelect;

/** The typefaces of a project, the oldest first. */
export function loadFontRows(db: Database | Transaction, projectId: string): Promise<FontRow[]> {
  return db
    .select()
    .from(fonts)
    .where(and(eq(fonts.projectId, projectId), isNull(fonts.deletedAt)))
    .orderBy(asc(fonts.createdAt), asc(fonts.id));
}

/** The same as a composition has them. */
export async function loadFonts(
  db: Database | Transaction,
  projectId: string,
): Promise<FontAsset[]> {
  return (await loadFontRows(db, projectId)).map(fontAssetOf);
}

/** Of the typefaces of a project those that its scenes may name: nobody else is told of others. */
export async function loadNamedFonts(
  db: Database | Transaction,
  projectId: string,
  codes: readonly (string | null)[],
): Promise<FontAsset[]> {
  return fontsNamed(await loadFonts(db, projectId), codes);
}

/** The rows of typefaces by their ids, removed ones too; in no order. */
export async function fontRowsById(
  db: Database | Transaction,
  ids: readonly string[],
): Promise<FontRow[]> {
  return ids.length === 0
    ? []
    : db
        .select()
        .from(fonts)
        .where(inArray(fonts.id, [...ids]));
}

/**
 * A typeface as every surface has it. Whoever knows its address may have the file: that takes
 * the random id and the hash of the file, which only the owner and viewers of a share are told.
 */
export function fontAssetOf({ id, family, weight, style, fileKey }: FontRow): FontAsset {
  return { id, family, weight, style, url: `/api/${fileKey.replace('/', `/${id}/`)}` };
}

/** A typeface as the undo log keeps it. */
export function stateOfFont({ family, weight, style }: FontRow): FontState {
  return { family, weight, style };
}
