/** What a line of a patch is; `size` is how many characters its marker has. */
export type Marker = { kind: 'search' | 'base' | 'replace' | 'end'; size: number };

const SEARCH =
  /^\s*(?:(<{5,9})\s*(?:[a-z].*)?|([<-]{3,})\s*(?:search|original|old|find|before)\b.*)$/i;
const BASE = /^\s*(\|{5,9})(?:\s.*)?$/;
const REPLACE = /^\s*(={3,})\s*$/;
const END = /^\s*(?:(>{5,9})\s*(?:[a-z].*)?|([+>]{3,})\s*(?:replace|updated|new|after)\b.*)$/i;

/** The marker that a line is, with five to nine characters, or with fewer and its word; else null. */
export function readMarker(line: string): Marker | null {
  const search = SEARCH.exec(line);
  if (search) return { kind: 'search', size: (search[1] ?? search[2] ?? '').length };
  const end = END.exec(line);
  if (end) return { kind: 'end', size: (end[1] ?? end[2] ?? '').length };
  const base = BASE.exec(line);
  if (base) return { kind: 'base', size: (base[1] ?? '').length };
  const replace = REPLACE.exec(line);
  return replace ? { kind: 'replace', size: (replace[1] ?? '').length } : null;
}

/** Whether a line begins a block that searches and replaces. */
export function opensBlock(line: string): boolean {
  return readMarker(line)?.kind === 'search';
}
