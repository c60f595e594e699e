import type { LanguageModelV3 } from '../language-model';

export type CallOptions = Parameters<LanguageModelV3['doStream']>[0];
type StreamResult = Awaited<ReturnType<LanguageModelV3['doStream']>>;
export type StreamPart = StreamResult['stream'] extends ReadableStream<infer Part> ? Part : never;

/** One scene of the project as the prompt states it. */
export type ProjectScene = {
  /** 1-based. */
  number: number;
  name: string;
  /** Length in frames. */
  frames: number;
  inView: boolean;
  code: string;
};

export type ProjectState = {
  width: number;
  height: number;
  fps: number;
  scenes: ProjectScene[];
};

export type Conversation = {
  project: ProjectState | null;
  message: string;
  /** How many scenes an earlier try at the same message has left in the project. */
  kept?: number;
  /** Whether an earlier try has moved, copied or deleted scenes already. */
  arranged?: boolean;
};

const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
  '&amp;': '&',
};

function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, key, value] of tag.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)) {
    if (key && value !== undefined) {
      found.set(
        key.toLowerCase(),
        value.replace(/&(?:quot|lt|gt|#39|amp);/g, (e) => ENTITIES[e] ?? e),
      );
    }
  }
  return found;
}

function numberOf(attributes: Map<string, string>, key: string, otherwise: number): number {
  const value = Number(attributes.get(key));
  return Number.isFinite(value) && value > 0 ? value : otherwise;
}

function readScenes(body: string): ProjectScene[] {
  const scenes: ProjectScene[] = [];
  // A scene ends where the next one or the project's end follows: its source may speak of </scene>.
  const pattern =
    /<scene((?:\s+[\w-]+\s*=\s*"[^"]*")*)\s*>\r?\n?([\s\S]*?)\r?\n?<\/scene>\s*(?=<scene\s|$)/g;
  for (const [, tag = '', code = ''] of body.matchAll(pattern)) {
    const attributes = attributesOf(tag);
    const number = numberOf(attributes, 'number', scenes.length + 1);
    scenes.push({
      number,
      name: attributes.get('name') ?? `Scene ${number}`,
      frames: numberOf(attributes, 'frames', 150),
      inView: /^(true|1|yes)$/i.test(attributes.get('inview') ?? ''),
      code,
    });
  }
  return scenes;
}

/** What the model had written before its reply to this message was cut. */
function earlierReply(text: string): string {
  return /<cut>([\s\S]*?)<\/cut>\s*<\/task>/.exec(text)?.[1] ?? '';
}

/** Splits one user message into the project's state and the person's own words. */
export function readUserText(text: string): Conversation {
  const whole = /<project\b([^>]*)>([\s\S]*?)<\/project>\s*(?=<task>|<message>|$)/.exec(text);
  const rest = whole ? text.slice(whole.index + whole[0].length) : text;
  const tagged = /<message>\r?\n?([\s\S]*?)\r?\n?(?:<\/message>\s*$|$)/.exec(rest);
  const message = (tagged?.[1] ?? rest).trim();
  if (!whole) return { project: null, message };
  const attributes = attributesOf(whole[1] ?? '');
  const left = /<kept scenes="([\d ]+)">/.exec(text.slice(0, whole.index))?.[1];
  return {
    project: {
      width: numberOf(attributes, 'width', 1920),
      height: numberOf(attributes, 'height', 1080),
      fps: numberOf(attributes, 'fps', 30),
      scenes: readScenes((whole[2] ?? '').trim()),
    },
    message,
    kept: left ? left.trim().split(' ').length : 0,
    arranged: /^@(?:delete|duplicate|move)\b/m.test(earlierReply(rest)),
  };
}

/** The last user message of a model call; files in it are ignored. */
export function readConversation(prompt: CallOptions['prompt']): Conversation {
  const last = prompt.findLast((message) => message.role === 'user');
  if (last?.role !== 'user') return { project: null, message: '' };
  const text = last.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
  return readUserText(text);
}
