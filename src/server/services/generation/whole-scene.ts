import { eq } from 'drizzle-orm';
import { ReplyParser } from '~/core/reply/reply-parser';
import { logWarning } from '~/log';
import type { Database } from '~/server/db/client';
import { sceneRevisions, scenes } from '~/server/db/schema/project';
import { ModelFault } from '~/server/llm/model-fault';
import type { Prompt } from '~/server/llm/prompt/build-messages';
import { buildWholeScenePrompt } from '~/server/llm/prompt/whole-scene';
import { type ReplyRequest, streamReply } from '~/server/llm/stream-reply';
import type { LoadedPrompt } from './load-prompt';
import type { MissedEdit } from './reply-taker';

type Question = Pick<LoadedPrompt, 'project' | 'sceneIds'> & { edit: MissedEdit; message: string };

/** The question for the whole text of a scene, with its source as the reply has left it. */
export async function wholeScenePrompt(
  db: Database,
  { project, sceneIds, edit, message }: Question,
): Promise<Prompt> {
  const [head] = await db
    .select({ name: scenes.name, frames: scenes.durationInFrames, tsxCode: sceneRevisions.tsxCode })
    .from(scenes)
    .innerJoin(sceneRevisions, eq(sceneRevisions.id, scenes.headRevisionId))
    .where(eq(scenes.id, edit.sceneId));
  if (!head) throw new Error('The scene that the reply edits is not in the database.');
  const { name, frames: durationInFrames, tsxCode } = head;
  const scene = { name, durationInFrames, tsxCode, transition: null, inView: true };
  // One that the same reply has added stands after those that the model was shown.
  const place = sceneIds.indexOf(edit.sceneId);
  const at = place < 0 ? project.scenes.length : place;
  const others = project.scenes.map((other) => ({ ...other, inView: false }));
  return buildWholeScenePrompt({
    project: { ...project, scenes: [...others.slice(0, at), scene, ...others.slice(at + 1)] },
    number: at + 1,
    missed: edit.blocks,
    message,
  });
}

/** What the model answers to it; null when it did not answer well or the person stopped. */
export async function askWholeScene(request: ReplyRequest): Promise<string | null> {
  const parser = new ReplyParser();
  const events = [];
  let isWhole = false;
  try {
    for await (const chunk of streamReply(request)) {
      if (chunk.type === 'text') events.push(...parser.push(chunk.text));
      isWhole ||= chunk.type === 'done';
    }
  } catch (thrown) {
    if (!(thrown instanceof ModelFault)) throw thrown;
    logWarning(`The whole of a scene was not answered: ${thrown.code}`, thrown.cause);
  }
  if (!isWhole) return null;
  events.push(...parser.end());
  for (const event of events) if (event.type === 'scene-end') return event.code;
  return null;
}
