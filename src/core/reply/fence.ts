import type { LineState } from './line-state';

/** An opening fence: its characters (three or more of one kind) and what follows them on the line. */
export type Fence = { marks: string; info: string };

/** Reads an opening fence, or returns null for any other line. */
export function openingFence(line: string): Fence | null {
  const match = /^\s*(`{3,}|~{3,})(.*)$/.exec(line);
  const marks = match?.[1];
  const info = match?.[2]?.trim() ?? '';
  if (!marks || (marks.startsWith('`') && info.includes('`'))) return null;
  return { marks, info };
}

/** Whether a line holds only a fence that closes the one opened with `marks`. */
export function closesFence(line: string, marks: string): boolean {
  const text = line.trim();
  return text.length >= marks.length && text === marks.charAt(0).repeat(text.length);
}

/** Whether a line of which only `part` has arrived may still be a fence line. */
export function fenceState(part: string): LineState {
  const text = part.trimStart();
  if (/^(?:`{3}|~{3})/.test(text)) return 'held';
  return /^(?:`*|~*)$/.test(text) ? 'maybe' : 'no';
}
