import { eq } from 'drizzle-orm';
import { projects } from '~/server/db/schema/project';
import { buildMessages, type Prompt } from '~/server/llm/prompt/build-messages';
import type { PromptProject } from '~/server/llm/prompt/project/describe-project';
import type { PromptPurpose } from '~/server/llm/prompt/task/describe-purpose';
import type { Platform } from '../context';
import { loadFonts } from '../font/font-face';
import { loadScenes, type SceneWithHead } from '../project/load-scenes';
import type { GenerationRow } from './own-generation';
import { type EarlierWork, loadCutReplies, loadEarlierWork } from './prompt-earlier';
import { loadImages } from './prompt-images';
import { loadAsked, loadTurns } from './prompt-turns';

export type LoadedPrompt = {
  prompt: Prompt;
  /** The project as the model is shown it, for a question about one of its scenes. */
  project: PromptProject;
  /** The project's scenes in the order in which the model is shown them. */
  sceneIds: string[];
};

/**
 * The prompt of a generation, from the project, its images and the chat session as they stand
 * now. Rejects with the database's and the storage's errors: then nothing has been asked yet.
 */
export async function loadPrompt(
  platform: Pick<Platform, 'db' | 'storage' | 'llm'>,
  generation: GenerationRow,
): Promise<LoadedPrompt> {
  const { db, llm } = platform;
  const { projectId, prompt: message } = generation;
  const [row] = await db.select().from(projects).where(eq(projects.id, projectId));
  if (!row) throw new Error('The project of the reply is not in the database any more.');
  const [loaded, fonts] = await Promise.all([loadScenes(db, projectId), loadFonts(db, projectId)]);
  const asked = await loadAsked(db, generation);
  const work = await loadEarlierWork(db, generation, asked.number);
  const numbersOf = (ids: ReadonlySet<string>) =>
    loaded.flatMap(({ scene }, at) => (ids.has(scene.id) ? [at + 1] : []));
  const project = { ...promptProject(row, loaded, generation.sceneId), fonts };
  const prompt = buildMessages({
    project,
    turns: await loadTurns(db, generation.sessionId, asked.number),
    message,
    purpose: await purposeOf(platform, generation, work),
    kept: numbersOf(work.added),
    changed: numbersOf(work.changed),
    ...(await loadImages(platform, projectId, asked.imageIds)),
    sees: llm.seesImages,
    // It reads every scene, and no prompt of its costs anything.
    sceneChars: llm.kind === 'demo' ? Number.POSITIVE_INFINITY : undefined,
  });
  return { prompt, project, sceneIds: loaded.map(({ scene }) => scene.id) };
}

function promptProject(
  { width, height, fps }: typeof projects.$inferSelect,
  loaded: readonly SceneWithHead[],
  sceneInView: string | null,
): PromptProject {
  const scenes = loaded.map(({ scene, head }) => ({
    name: scene.name,
    durationInFrames: scene.durationInFrames,
    transition: scene.transition,
    tsxCode: head.tsxCode,
    inView: scene.id === sceneInView,
  }));
  return { width, height, fps, scenes };
}

async function purposeOf(
  { db }: Pick<Platform, 'db'>,
  generation: GenerationRow,
  work: EarlierWork,
): Promise<PromptPurpose> {
  if (generation.purpose === 'fix') return { kind: 'fix' };
  // A retry after lines were carried out goes on as well: "delete scene 2" again would be another scene.
  const replies =
    generation.purpose === 'continue' ? await loadCutReplies(db, generation) : work.replies;
  return replies.length > 0 ? { kind: 'continue', replies } : { kind: 'message' };
}
