import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm';
import type { Database } from '~/server/db/client';
import { chatMessages } from '~/server/db/schema/chat';
import { projects, sceneRevisions } from '~/server/db/schema/project';
import { buildMessages, type Prompt } from '~/server/llm/prompt/build-messages';
import { loadScenes } from '../project/load-scenes';
import type { GenerationRow } from './own-generation';

/** Earlier messages that the model is shown; older ones say little about the next change. */
const MAX_TURNS = 12;

export type LoadedPrompt = {
  prompt: Prompt;
  /** The project's scenes in the order in which the model is shown them. */
  sceneIds: string[];
};

/** The prompt of a generation, from the project and the chat session as they stand now. */
export async function loadPrompt(db: Database, generation: GenerationRow): Promise<LoadedPrompt> {
  const { projectId } = generation;
  const [project] = await db.select().from(projects).where(eq(projects.id, projectId));
  if (!project) throw new Error('The project of the reply is not in the database any more.');
  const loaded = await loadScenes(db, projectId);
  const said = await db
    .select({
      number: chatMessages.number,
      role: chatMessages.role,
      content: chatMessages.content,
    })
    .from(chatMessages)
    .where(and(eq(chatMessages.sessionId, generation.sessionId), ne(chatMessages.content, '')))
    .orderBy(asc(chatMessages.number));
  const turns = said.slice(-MAX_TURNS - 1);
  // The newest message of the person is the one that is asked now, with the project before it.
  const asked = turns.findLastIndex(
    (turn) => turn.role === 'user' && turn.content === generation.prompt,
  );
  const since = turns[asked]?.number;
  const left = since === undefined ? [] : await scenesLeft(db, generation, since);
  const kept = loaded.flatMap(({ scene }, at) => (left.includes(scene.id) ? [at + 1] : []));
  const { width, height, fps } = project;
  const scenes = loaded.map(({ scene, head }) => ({
    name: scene.name,
    durationInFrames: scene.durationInFrames,
    tsxCode: head.tsxCode,
    inView: scene.id === generation.sceneId,
  }));
  return {
    prompt: buildMessages(
      { width, height, fps, scenes },
      asked === -1 ? turns : turns.slice(0, asked),
      generation.prompt,
      kept,
    ),
    sceneIds: loaded.map(({ scene }) => scene.id),
  };
}

/** Ids of the scenes that earlier tries at the message with that number have added. */
async function scenesLeft(
  db: Database,
  { id, sessionId }: GenerationRow,
  messageNumber: number,
): Promise<string[]> {
  const tries = db
    .select({ id: chatMessages.generationId })
    .from(chatMessages)
    .where(
      and(
        eq(chatMessages.sessionId, sessionId),
        gt(chatMessages.number, messageNumber),
        ne(chatMessages.generationId, id),
      ),
    );
  const rows = await db
    .select({ sceneId: sceneRevisions.sceneId })
    .from(sceneRevisions)
    .where(and(inArray(sceneRevisions.generationId, tries), eq(sceneRevisions.origin, 'generate')));
  return rows.map(({ sceneId }) => sceneId);
}
