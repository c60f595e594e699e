import { eq } from 'drizzle-orm';
import type { Transaction } from '~/server/db/client';
import { fonts } from '~/server/db/schema/font';
import type { FontState } from '~/server/db/schema/project';

/** Puts a typeface into a state of the undo log; null takes it out of the project. */
export async function applyFont(
  tx: Transaction,
  fontId: string,
  state: FontState | null,
): Promise<void> {
  const values = state ? { ...state, deletedAt: null } : { deletedAt: new Date() };
  await tx.update(fonts).set(values).where(eq(fonts.id, fontId));
}
