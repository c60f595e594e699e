import type { LineState } from './line-state';

const NAMES = [
  'think',
  'thinking',
  'thought',
  'thoughts',
  'reasoning',
  'reflection',
  'scratchpad',
  'analysis',
  'antthinking',
  'seed:think',
];

/** Each way in which models mark their thinking: what opens it and what ends it, in lower case. */
const MARKS: readonly (readonly [opening: string, closing: string])[] = [
  ...NAMES.map((name) => [`<${name}>`, `</${name}>`] as const),
  ['[think]', '[/think]'],
  ['◁think▷', '◁/think▷'],
  ['<|channel|>analysis<|message|>', '<|end|>'],
];

/** What models leave standing around their answer. */
const STRAY = [
  ...MARKS.map(([, closing]) => closing),
  '<|start|>assistant<|channel|>final<|message|>',
  '<|channel|>final<|message|>',
  '<|return|>',
  '<|im_end|>',
  '<|eot_id|>',
];

/** What follows the mark on a line that opens a model's thinking, with the mark that ends it. */
export function openThinking(line: string): { closing: string; rest: string } | null {
  const text = line.trimStart();
  const found = MARKS.find(([opening]) => beginsWith(text, opening));
  return found ? { closing: found[1], rest: text.slice(found[0].length) } : null;
}

/** What follows a mark that nothing opened (some models begin inside their thinking). */
export function afterStrayClosing(line: string): string | null {
  const text = line.trimStart();
  const found = STRAY.find((mark) => beginsWith(text, mark));
  return found === undefined ? null : text.slice(found.length);
}

/** Whether a line of which only `part` has arrived may still begin with one of the marks. */
export function thinkingState(part: string): LineState {
  const text = part.trimStart().toLowerCase();
  const marks = [...MARKS.map(([opening]) => opening), ...STRAY];
  if (marks.some((mark) => text.startsWith(mark))) return 'held';
  return marks.some((mark) => mark.startsWith(text)) ? 'maybe' : 'no';
}

function beginsWith(text: string, mark: string): boolean {
  return text.slice(0, mark.length).toLowerCase() === mark;
}
