import { and, desc, eq, lt, ne } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { chatMessages } from '~/server/db/schema/chat';
import type { PromptTurn } from '~/server/llm/prompt/build-messages';
import type { GenerationRow } from './own-generation';

/** Earlier messages that the model is shown; older ones say little about the next change. */
const MAX_TURNS = 12;

/** The person's message that a generation answers: its place in the session, and its images. */
export type AskedMessage = { number: number; imageIds: readonly string[] };

/**
 * Finds it before the generation's own message: a later one may say the same while it waits. A
 * generation without one counts as asked at the end of what was said.
 */
export async function loadAsked(db: Database, generation: GenerationRow): Promise<AskedMessage> {
  const { sessionId } = generation;
  const [own] = await db
    .select({ number: chatMessages.number })
    .from(chatMessages)
    .where(eq(chatMessages.generationId, generation.id));
  const end = own?.number ?? Number.MAX_SAFE_INTEGER;
  const [asked] = await db
    .select({ number: chatMessages.number, imageIds: chatMessages.imageIds })
    .from(chatMessages)
    .where(
      and(
        eq(chatMessages.sessionId, sessionId),
        eq(chatMessages.role, 'user'),
        eq(chatMessages.content, generation.prompt),
        lt(chatMessages.number, end),
      ),
    )
    .orderBy(desc(chatMessages.number))
    .limit(1);
  return asked ?? { number: end, imageIds: [] };
}

/** What was said before message `number`, oldest first. */
export async function loadTurns(
  db: Database,
  sessionId: string,
  number: number,
): Promise<PromptTurn[]> {
  const turns = await db
    .select({ role: chatMessages.role, content: chatMessages.content })
    .from(chatMessages)
    .where(
      and(
        eq(chatMessages.sessionId, sessionId),
        ne(chatMessages.content, ''),
        lt(chatMessages.number, number),
      ),
    )
    .orderBy(desc(chatMessages.number))
    .limit(MAX_TURNS);
  return turns.reverse();
}
