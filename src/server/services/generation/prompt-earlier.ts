import { and, asc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { chatMessages, generationEvents, generations } from '~/server/db/schema/chat';
import { sceneRevisions } from '~/server/db/schema/project';
import type { GenerationRow } from './own-generation';

/** No reply is continued more often: a row that names itself would go on for ever. */
const MAX_CUTS = 10;

/** What earlier tries at the same message have left. */
export type EarlierWork = {
  /** Ids of the scenes that they have added, and of those that they have changed. */
  added: ReadonlySet<string>;
  changed: ReadonlySet<string>;
  /** What they wrote, oldest first, where lines of it were carried out that a second time would harm. */
  replies: string[];
};

/** What tries at message `number` of the session have left before this one. */
export async function loadEarlierWork(
  db: Database,
  { id, sessionId, prompt }: GenerationRow,
  number: number,
): Promise<EarlierWork> {
  const tries = await db
    .select({ id: generations.id, reply: generations.reply })
    .from(chatMessages)
    .innerJoin(generations, eq(generations.id, chatMessages.generationId))
    .where(
      and(
        eq(chatMessages.sessionId, sessionId),
        gt(chatMessages.number, number),
        ne(generations.id, id),
        eq(generations.prompt, prompt),
      ),
    )
    .orderBy(asc(chatMessages.number));
  const ids = tries.map((one) => one.id);
  const rows = await db
    .select({ sceneId: sceneRevisions.sceneId, origin: sceneRevisions.origin })
    .from(sceneRevisions)
    .where(inArray(sceneRevisions.generationId, ids));
  const of = (origin: string) =>
    new Set(rows.filter((row) => row.origin === origin).map(({ sceneId }) => sceneId));
  const added = of('generate');
  const changed = new Set([...of('edit')].filter((sceneId) => !added.has(sceneId)));
  const moved = await haveChanged(db, ids);
  return { added, changed, replies: moved ? tries.map(({ reply }) => reply) : [] };
}

/** Whether a line of these generations has moved, copied, cut or deleted a scene. */
async function haveChanged(db: Database, generationIds: string[]): Promise<boolean> {
  const [found] = await db
    .select({ sequence: generationEvents.sequence })
    .from(generationEvents)
    .where(
      and(
        inArray(generationEvents.generationId, generationIds),
        sql`${generationEvents.payload} ->> 'type' = 'changed'`,
      ),
    )
    .limit(1);
  return found !== undefined;
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
