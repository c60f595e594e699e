/** Constants of one scene that stand for it, in characters. */
const MAX_CHARS = 2_000;
/** They stand at the top: no more of a source is read, in characters. */
const MAX_READ = 20_000;

const DECLARATION = /^(?:export\s+)?const\s+[\w$]+\s*(?::[^=]*)?=/;
/** A component, a hook or another function is no constant. */
const FUNCTION =
  /^(?:export\s+)?const\s+[\w$]+\s*(?::[^=]*)?=\s*(?:async\b|function\b|React\.(?:memo|forwardRef)\b|\([^)]*\)\s*(?::[^=]+)?=>|[\w$]+\s*=>)/;

/**
 * The constants at the top level of a scene's source, line for line as they stand there: what
 * tells most of a scene, and what a search block can name. Read by lines, so that it works for a
 * source that does not compile.
 */
export function constantsOf(source: string): string {
  const kept: string[] = [];
  let room = MAX_CHARS;
  const statements = topLevelStatements(source.slice(0, MAX_READ));
  if (source.length > MAX_READ) statements.pop();
  for (const statement of statements) {
    if (!DECLARATION.test(statement) || FUNCTION.test(statement)) continue;
    if (statement.length + 1 > room) continue;
    room -= statement.length + 1;
    kept.push(statement);
  }
  return kept.join('\n');
}

/** Pieces that begin at the left margin, each with the indented and closing lines below it. */
function topLevelStatements(source: string): string[] {
  const statements: string[][] = [];
  for (const line of source.split(/\r?\n/)) {
    const last = statements.at(-1);
    if (/^[A-Za-z@/]/.test(line) || !last) statements.push([line]);
    else last.push(line);
  }
  return statements.map((lines) => lines.join('\n').trimEnd());
}
