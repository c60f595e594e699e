import { and, count, eq, isNull } from 'drizzle-orm';
import { MAX_FONT_BYTES, MAX_PROJECT_FONT_FILES, MAX_PROJECT_FONTS } from '~/core/scene/font-asset';
import { storableText } from '~/core/storable-text';
import type { FontAsset } from '~/core/timeline/composition';
import type { Database, Transaction } from '~/server/db/client';
import { fonts } from '~/server/db/schema/font';
import { contentKey } from '~/server/storage/key';
import { requireActor, type ServiceContext } from '../context';
import { keepObject } from '../object/keep';
import { lockOwnProject, ownProject } from '../project/own-project';
import { ServiceError } from '../service-error';
import { recordStep } from '../step/record-step';
import { readBody } from '../upload/read-body';
import { cleanFont } from './clean-font';
import { plainFamily } from './describe-font';
import { type FontRow, fontAssetOf, loadFontRows, stateOfFont } from './font-face';
import { tooLarge } from './too-large';

type Input = {
  projectId: string;
  /** The chat session whose Undo takes it back; the newest when absent. */
  sessionId?: string;
  /** Name of the file, with its extension: stands for a family that the file does not name. */
  fileName: string;
  idempotencyKey: string;
  body: ReadableStream<Uint8Array> | null;
};

/**
 * Stores a typeface for the scenes of a project. The same key answers the same one, and so does
 * the same file. `invalid_input` when the file is no typeface or too large, `conflict` when there
 * are too many already; nothing is read of a file that could not be kept.
 */
export async function addFont({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: Input;
}): Promise<FontAsset> {
  const actor = requireActor(ctx);
  const { id: projectId } = await ownProject(ctx, input.projectId);
  const { idempotencyKey, sessionId } = input;
  const earlier = await findSent(ctx.db, projectId, idempotencyKey);
  if (earlier) return fontAssetOf(earlier);
  await refuseTooMany(ctx.db, projectId);
  const sent = await readBody(input.body, { maxBytes: MAX_FONT_BYTES, tooLarge });
  const { bytes, family: named, weight, style } = await cleanFont(sent);
  const family = named || plainFamily(bareName(input.fileName)) || 'My typeface';
  const fileKey = await contentKey('fonts', bytes, 'woff2');
  const { sizeBytes } = await keepObject(ctx, fileKey, bytes);
  return ctx.db.transaction(async (tx) => {
    await lockOwnProject(tx, actor, projectId);
    const known =
      (await findSent(tx, projectId, idempotencyKey)) ?? (await findFile(tx, projectId, fileKey));
    if (known) return fontAssetOf(known);
    await refuseTooMany(tx, projectId);
    const [row] = await tx
      .insert(fonts)
      .values({ projectId, family, weight, style, fileKey, sizeBytes, idempotencyKey })
      .returning();
    if (!row) throw new Error('The database did not return the typeface that it stored.');
    const change = { fontId: row.id, before: null, after: stateOfFont(row) };
    await recordStep(tx, {
      projectId,
      sessionId,
      label: 'Add typeface',
      changes: { fonts: [change] },
    });
    return fontAssetOf(row);
  });
}

const USED_UP =
  'So many typefaces were added to this project and removed again that it can take no more. Go on in a new project to add others.';

type Queryable = Database | Transaction;

async function findSent(db: Queryable, projectId: string, key: string) {
  const [row]: FontRow[] = await db
    .select()
    .from(fonts)
    .where(and(eq(fonts.projectId, projectId), eq(fonts.idempotencyKey, key)));
  return row;
}

async function findFile(db: Queryable, projectId: string, fileKey: string) {
  const [row]: FontRow[] = await db
    .select()
    .from(fonts)
    .where(
      and(eq(fonts.projectId, projectId), eq(fonts.fileKey, fileKey), isNull(fonts.deletedAt)),
    );
  return row;
}

async function refuseTooMany(db: Queryable, projectId: string): Promise<void> {
  if ((await loadFontRows(db, projectId)).length >= MAX_PROJECT_FONTS) {
    const message = `A project can have ${MAX_PROJECT_FONTS} typefaces. Remove one to add another.`;
    throw new ServiceError('conflict', message);
  }
  const [all] = await db
    .select({ files: count() })
    .from(fonts)
    .where(eq(fonts.projectId, projectId));
  if (all && all.files >= MAX_PROJECT_FONT_FILES) throw new ServiceError('conflict', USED_UP);
}

/** `acme_sans.woff2` → `acme sans`. */
function bareName(fileName: string): string {
  return storableText(fileName)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll('_', ' ');
}
