import { and, eq, gt, inArray, ne } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { chatMessages, generations } from '~/server/db/schema/chat';
import { sceneRevisions } from '~/server/db/schema/project';
import type { GenerationRow } from './own-generation';

/** No reply is continued more often: a row that names itself would go on for ever. */
const MAX_CUTS = 10;

/** Ids of the scenes that earlier tries at the same message have added, and have changed. */
export type EarlierWork = { added: ReadonlySet<string>; changed: ReadonlySet<string> };

/** What tries at message `number` of the session have left before this one. */
export async function loadEarlierWork(
  db: Database,
  { id, sessionId, prompt }: GenerationRow,
  number: number,
): Promise<EarlierWork> {
  const tries = db
    .select({ id: generations.id })
    .from(chatMessages)
    .innerJoin(generations, eq(generations.id, chatMessages.generationId))
    .where(
      and(
        eq(chatMessages.sessionId, sessionId),
        gt(chatMessages.number, number),
        ne(generations.id, id),
        eq(generations.prompt, prompt),
      ),
    );
  const rows = await db
    .select({ sceneId: sceneRevisions.sceneId, origin: sceneRevisions.origin })
    .from(sceneRevisions)
    .where(inArray(sceneRevisions.generationId, tries));
  const of = (origin: string) =>
    new Set(rows.filter((row) => row.origin === origin).map(({ sceneId }) => sceneId));
  const added = of('generate');
  const changed = new Set([...of('edit')].filter((sceneId) => !added.has(sceneId)));
  return { added, changed };
}

/** What was written of the reply that a generation goes on with, oldest first. */
export async function loadCutReplies(
  db: Database,
  { continues }: GenerationRow,
): Promise<string[]> {
  const replies: string[] = [];
  let next = continues;
  while (next !== null && replies.length < MAX_CUTS) {
    const [cut] = await db
      .select({ reply: generations.reply, continues: generations.continues })
      .from(generations)
      .where(eq(generations.id, next));
    if (!cut) break;
    replies.unshift(cut.reply);
    next = cut.continues;
  }
  return replies;
}
