/** One change of a broken text. Offsets are UTF-16 units of the text that it was proposed for. */
export type Edit = { start: number; end: number; text: string };

/** A way out of a problem: some edits that belong together, and what to tell about them. */
export type Candidate = {
  edits: readonly Edit[];
  /** How much it guesses: 1 for a missing comma, 8 for a blanked line. */
  cost: number;
  kind: string;
  message: string;
  /** Something that the author wrote is not drawn any more. */
  degraded: boolean;
};

/** Applies edits that do not overlap. A range that is replaced keeps its line breaks. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    const breaks = text.slice(edit.start, edit.end).replace(/[^\r\n\u2028\u2029]+/g, '');
    result += text.slice(at, edit.start) + edit.text + breaks;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** A missing token. */
export function insertion(at: number, text: string, cost: number): Candidate {
  return {
    edits: [{ start: at, end: at, text }],
    cost,
    kind: 'added-token',
    message: `Added the missing “${text.trim()}”.`,
    degraded: false,
  };
}

/** A token too many. */
export function removal(start: number, end: number, text: string, cost: number): Candidate {
  const word = text.slice(start, end).trim();
  const shown = word.length > 40 ? `${word.slice(0, 40)}…` : word;
  return {
    edits: [{ start, end, text: '' }],
    cost,
    kind: 'removed-token',
    message: `Left out “${shown}”, which does not fit there.`,
    degraded: /[\w$]/.test(word),
  };
}

/** A token in the place of a wrong one. */
export function replacement(
  { start, end, text }: Edit,
  source: string,
  cost: number,
  message = `Took “${source.slice(start, end)}” for “${text.trim()}”.`,
): Candidate {
  return {
    edits: [{ start, end, text }],
    cost,
    kind: 'replaced-token',
    message,
    degraded: false,
  };
}
