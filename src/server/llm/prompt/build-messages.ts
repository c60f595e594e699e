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
 * (prose only), then the project as it stands now with the person's message.
 */
export function buildMessages(
  project: PromptProject,
  turns: readonly PromptTurn[],
  message: string,
): Prompt {
  const messages: ModelMessage[] = [
    ...turns.filter((turn) => turn.content.trim()),
    {
      role: 'user',
      content: `${describeProject(project)}\n<message>\n${message}\n</message>`,
    },
  ];
  return { system: SYSTEM_PROMPT, messages };
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
