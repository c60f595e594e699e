import type { SystemModelMessage } from 'ai';
import { storableText } from '~/core/storable-text';
import { readAskedDurations } from './durations/asked-durations';
import { describeDurations } from './durations/describe-durations';
import { describeImages, imageParts } from './images/describe-images';
import type { KnownImage, PromptImage } from './images/prompt-image';
import { chooseKnowledge } from './knowledge/choose-knowledge';
import { describeProject, type PromptProject } from './project/describe-project';
import type { PromptMessage } from './prompt-message';
import { SYSTEM_PROMPT } from './system-prompt';
import { describePurpose, type PromptPurpose } from './task/describe-purpose';

/** One earlier exchange of the chat session, oldest first. */
export type PromptTurn = { role: 'user' | 'assistant'; content: string };

/** Earlier words are what a change goes back to, not what to do: of each, so many characters. */
const MAX_TURN = 2_000;

/** The constant part, and what follows it. */
export type Prompt = { system: SystemModelMessage; messages: PromptMessage[] };

export type PromptQuestion = {
  project: PromptProject;
  /** Prose only. */
  turns: readonly PromptTurn[];
  message: string;
  purpose?: PromptPurpose;
  /** Numbers of the scenes that an earlier try at the same message has added. */
  kept?: readonly number[];
  /** And of those that it has changed. */
  changed?: readonly number[];
  /** Of this message. */
  images?: readonly PromptImage[];
  /** Of the project, from earlier messages. */
  knownImages?: readonly KnownImage[];
  /** Whether the model can see images. */
  sees?: boolean;
  /** What scenes that nobody speaks of may take, in characters. */
  sceneChars?: number;
};

/**
 * The whole prompt of one call, what stays the same first: the constant system part, earlier
 * turns, then the project as it stands now, what this task needs to know, and the person's
 * message. Roles take turns and the person begins: many servers refuse anything else.
 */
export function buildMessages(question: PromptQuestion): Prompt {
  const { project, turns, message, images = [], sees = false } = question;
  const asked = [
    describeKept(question.kept ?? [], question.changed ?? []),
    describeProject(project, message, question.sceneChars),
    describeTask(question),
    `<message>\n${message}\n</message>`,
  ];
  const text = asked.filter(Boolean).join('\n');
  const messages = alternate(turns);
  const before = messages.at(-1)?.role === 'user' ? messages.pop()?.content : undefined;
  const words = before === undefined ? text : `${before}\n\n${text}`;
  const parts = imageParts(images, sees);
  const content = parts.length > 0 ? [...parts, { type: 'text' as const, text: words }] : words;
  return { system: SYSTEM_PROMPT, messages: [...messages, { role: 'user', content }] };
}

/** A message whose reply failed has none after it, and the oldest turns are cut anywhere. */
function alternate(turns: readonly PromptTurn[]): PromptTurn[] {
  const messages: PromptTurn[] = [];
  for (const { role, content } of turns.filter(({ content }) => content.trim())) {
    const turn = { role, content: clip(content) };
    const last = messages.at(-1);
    if (last?.role === turn.role) last.content += `\n\n${turn.content}`;
    else if (last || turn.role === 'user') messages.push(turn);
  }
  return messages;
}

function clip(text: string): string {
  return text.length > MAX_TURN ? `${storableText(text.slice(0, MAX_TURN))}…` : text;
}

/** What only this message needs, between the project and its words; null when it needs nothing. */
function describeTask(question: PromptQuestion): string | null {
  const { project, message, purpose = { kind: 'message' }, images = [], sees = false } = question;
  const isMessage = purpose.kind !== 'fix';
  const inView = project.scenes.find((scene) => scene.inView)?.name;
  const knowledge = isMessage ? chooseKnowledge(message, inView) : [];
  const { fps } = project;
  const parts = [
    ...knowledge.map(({ name, text }) => `<knowledge of="${name}">\n${text}\n</knowledge>`),
    describeImages(images, question.knownImages ?? [], sees),
    isMessage ? describeDurations(readAskedDurations(message, fps), fps) : null,
    describePurpose(purpose),
  ].filter((part) => part !== null);
  return parts.length > 0 ? `<task>\n${parts.join('\n')}\n</task>` : null;
}

function describeKept(added: readonly number[], changed: readonly number[]): string | null {
  const parts = [
    added.length > 0
      ? `<kept scenes="${added.join(' ')}">Your earlier reply to this message ended early. These scenes of the project came from it and stay. Write only what is still missing; do not write them again.</kept>`
      : null,
    changed.length > 0
      ? `<changed scenes="${changed.join(' ')}">Your earlier reply to this message has changed these scenes already; they stay as they are now.</changed>`
      : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join('\n') : null;
}
