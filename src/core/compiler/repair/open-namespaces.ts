/** A namespace of TypeScript by its parts: `namespace A.B` is `['A', 'B']`. */
export type NamespacePath = [string, ...string[]];

const HEAD = /\b(?:namespace|module)\s+([A-Za-z_$][\w$]*(?:\s*\.\s*[A-Za-z_$][\w$]*)*)\s*\{/g;

/** The name of the function that stands for a namespace. */
export function spaceName(index: number): string {
  return `__fw_space${index}`;
}

/**
 * The emitter leaves namespaces out without a word. Makes a function of the head of the first
 * one that is missing from the emitted code: what only looks like one, in a text, is still there.
 * Null when there is none.
 * @param index how many were opened before
 */
export function openNamespace(tsx: string, emitted: string, index: number) {
  const lines = emitted.split('\n');
  for (const { 0: head, 1: dotted = '', index: at } of tsx.matchAll(HEAD)) {
    const before = tsx.slice(0, at);
    const line = lines[before.split('\n').length - 1] ?? '';
    const [first, ...rest] = dotted.split(/\s*\.\s*/);
    if (!first || /\bdeclare\s+$/.test(before) || line.includes(head.slice(0, -1).trim())) continue;
    const opened = `function ${spaceName(index)}() ${head.replace(/[^\r\n]+/g, '')}{`;
    const path: NamespacePath = [first, ...rest];
    return { tsx: before + opened + tsx.slice(at + head.length), path };
  }
  return null;
}
