import type { CompileNote } from '../../scene/artifact';

/** One way to read a source as code, and what was done to it. Lines keep their numbers unless a note says otherwise. */
export type Reading = { text: string; notes: CompileNote[] };

/** Takes code out of one thing that may stand around it: its results, likeliest first; none where it does not apply. */
export type Step = (text: string) => Reading[];

/** Lines from `from` up to, not including, `to`. */
export type Block = { from: number; to: number };

/**
 * A reading of a text.
 * @param line 1-based line that the note is about, null for the whole
 */
export function reading(text: string, kind: string, message: string, line: number | null): Reading {
  return { text, notes: [{ kind, message, line, degraded: false }] };
}

/** A text without its characters, but with its line breaks. */
export function blank(text: string): string {
  return text.replace(/[^\n]+/g, '');
}
