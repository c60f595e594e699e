import { type Block, blank } from './reading';

const DECLARED =
  /^[ \t]*(?:import\s+([^'"]*?)\s*\bfrom\b|(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:const|let|var|function\s*\*?|class|enum|type|interface)\s+([\w$]+|[{[][^=]*))/gm;
const IMPORT = /^[ \t]*import\s+([^'"]*?)\s*\bfrom\s*['"]([^'"]+)['"][ \t]*;?/gm;

/**
 * The block with the scene together with the blocks whose names it uses, as one module,
 * or null when it needs none of them. Lines stay where they are.
 */
export function joinBlocks(
  lines: readonly string[],
  blocks: readonly Block[],
  main: Block,
): string | null {
  const textOf = ({ from, to }: Block) => lines.slice(from, to).join('\n');
  let whole = withoutLocalImports(textOf(main));
  const parts = new Map([[main, whole]]);
  let open = blocks.filter(({ from, to }) => to <= main.from || from >= main.to);
  for (let found = true; found; ) {
    const taken = namesIn(whole);
    const words = new Set(whole.match(/(?<![\w$.])[\w$]+/g));
    const isUsed = (name: string) => words.has(name) && !taken.has(name);
    const next = open.find((block) => [...namesIn(textOf(block))].some(isUsed));
    found = next !== undefined;
    if (!next) break;
    const part = asHelper(withoutLocalImports(textOf(next)), taken);
    parts.set(next, part);
    whole += `\n${part}`;
    open = open.filter((block) => block !== next);
  }
  if (parts.size < 2) return null;
  const text = lines.map(() => '');
  for (const [{ from }, part] of parts) {
    for (const [index, line] of part.split('\n').entries()) text[from + index] = line;
  }
  return text.join('\n');
}

/** Names that a module's own lines declare; those inside its functions may be among them. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, imported, declared] of text.matchAll(DECLARED)) {
    for (const name of (imported ?? declared ?? '').match(/[\w$]+(?!\s+as\b|[\w$])/g) ?? []) {
      if (!/^(?:as|type)$/.test(name)) names.add(name);
    }
  }
  return names;
}

/** Imports between the files of one answer: what they name stands beside them now. */
function withoutLocalImports(text: string): string {
  return text.replace(IMPORT, (all, _names, from: string) =>
    /^[./@~]\.?\//.test(from) ? blank(all) : all,
  );
}

/** A module as part of another one: it exports nothing and imports nothing twice. */
function asHelper(text: string, taken: Set<string>): string {
  return text
    .replace(
      /^export\s+default\s+(?:[\w$]+\s*;?[ \t]*$|(?=(?:async\s+)?function\s+\w|class\s+\w))/gm,
      '',
    )
    .replace(IMPORT, (all: string, names: string) => {
      const left = names
        .replace(/(?:[\w$*]+\s+as\s+)?([\w$]+)\s*,?/g, (part, name) =>
          taken.has(name) ? blank(part) : part,
        )
        .replace(/^\s*,|,\s*$/g, blank);
      return /\w/.test(left) ? all.replace(names, () => left) : blank(all);
    });
}
