import type { ModelMessage } from 'ai';
import { formatLabel } from '~/core/scene/format';
import { SYSTEM_PROMPT } from './system-prompt';

/** What the model is told of the project before the person's words. */
export type PromptProject = {
  width: number;
  height: number;
  fps: number;
  scenes: { name: string; durationInFrames: number; tsxCode: string; inView: boolean }[];
};

/** One earlier exchange of the chat session, oldest first. */
export type PromptTurn = { role: 'user' | 'assistant'; content: string };

/** The constant part, and what follows it. */
export type Prompt = { system: string; messages: ModelMessage[] };

/**
 * The whole prompt of one call: the constant system part first, then earlier turns
 * (prose only), then the project as it stands now with the person's message. Roles take
 * turns and the person begins: many servers refuse anything else. `kept` are the numbers of
 * the scenes that an earlier try at the same message has left in the project.
 */
export function buildMessages(
  project: PromptProject,
  turns: readonly PromptTurn[],
  message: string,
  kept: readonly number[] = [],
): Prompt {
  const asked = `${describeKept(kept)}${describeProject(project)}\n<message>\n${message}\n</message>`;
  const messages = alternate([...turns, { role: 'user', content: asked }]);
  return { system: SYSTEM_PROMPT, messages };
}

/** A message whose reply failed has none after it, and the oldest turns are cut anywhere. */
function alternate(turns: readonly PromptTurn[]): PromptTurn[] {
  const messages: PromptTurn[] = [];
  for (const turn of turns.filter(({ content }) => content.trim())) {
    const last = messages.at(-1);
    if (last?.role === turn.role) last.content += `\n\n${turn.content}`;
    else if (last || turn.role === 'user') messages.push({ ...turn });
  }
  return messages;
}

function describeKept(kept: readonly number[]): string {
  if (kept.length === 0) return '';
  return `<kept scenes="${kept.join(' ')}">Your earlier reply to this message ended early. These scenes of the project came from it and stay. Write only what is still missing; do not write them again.</kept>\n`;
}

function describeProject({ scenes, ...project }: PromptProject): string {
  const head = `<project format="${formatLabel(project)}" width="${project.width}" height="${project.height}" fps="${project.fps}" scenes="${scenes.length}">`;
  return [head, ...scenes.map(describeScene), '</project>'].join('\n');
}

function describeScene(scene: PromptProject['scenes'][number], index: number): string {
  const name = scene.name.replaceAll('"', "'");
  const inView = scene.inView ? ' inView="true"' : '';
  return `<scene number="${index + 1}" name="${name}" frames="${scene.durationInFrames}"${inView}>\n${scene.tsxCode}\n</scene>`;
}
