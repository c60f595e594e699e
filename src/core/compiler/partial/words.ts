/** After these an expression begins: `<` is an element there, and `/` a regular expression. */
export const BEFORE_EXPRESSION: ReadonlySet<string> = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'delete',
  'void',
  'throw',
  'new',
  'instanceof',
  'await',
  'yield',
  'else',
  'do',
  'default',
  'const',
  'let',
  'var',
  'import',
  'export',
]);

/** At the beginning of a line they begin a statement, also where no semicolon stands before them. */
export const STATEMENT_WORDS: ReadonlySet<string> = new Set([
  'return',
  'const',
  'let',
  'var',
  'if',
  'for',
  'while',
  'switch',
  'function',
  'class',
  'type',
  'interface',
  'import',
  'export',
  'case',
]);

/** Their parentheses are no call: a statement follows them. */
export const HEAD_WORDS: ReadonlySet<string> = new Set(['if', 'for', 'while', 'switch', 'with']);

/** A brace after one of these opens a block. */
export const BEFORE_BLOCK: ReadonlySet<string> = new Set([
  '',
  ';',
  '}',
  '{',
  ')',
  '=>',
  '>',
  'else',
  'do',
  'try',
  'finally',
]);
