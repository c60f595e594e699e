import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { childrenOf, dottedName, stringIn } from '~/core/compiler/tree';

/** One specifier that a file names. */
export type Import = {
  specifier: string;
  /** Gone when the program runs: `import type`, `export type … from`, `import('x').Y` as a type. */
  typeOnly: boolean;
};

/** What a file takes from outside itself. */
export type FileFacts = {
  imports: Import[];
  /** Reads of the environment, e.g. `process.env.PORT`. */
  environment: string[];
};

const TYPE_STATEMENT = /^\s*(?:import|export)\s+type\s[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const TYPE_EXPRESSION =
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)\s*\.\s*[A-Z]|typeof\s+import\(\s*['"]([^'"]+)['"]/g;

/**
 * Reads the imports of a TypeScript or JavaScript file with a real parser; text inside
 * strings and comments does not count. Types are gone after the transform, so those
 * imports are read from the source.
 * @throws esbuild's TransformFailure when the file does not parse
 */
export function readFile(path: string, text: string): FileFacts {
  if (path.endsWith('.css')) return { imports: [], environment: [] };
  const { code } = transformSync(text, {
    loader: /\.[cm]?js$/.test(path) ? 'js' : path.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'automatic',
    target: 'esnext',
    sourcefile: path,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  const facts: FileFacts = { imports: [], environment: [] };
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
  visit(program, facts);
  for (const pattern of [TYPE_STATEMENT, TYPE_EXPRESSION]) {
    for (const [, first, second] of text.matchAll(pattern)) {
      facts.imports.push({ specifier: first ?? second ?? '', typeOnly: true });
    }
  }
  return facts;
}

function visit(node: AnyNode, facts: FileFacts): void {
  const source = sourceOf(node);
  const specifier = source ? stringIn(source) : null;
  if (specifier !== null) facts.imports.push({ specifier, typeOnly: false });
  const name = node.type === 'MemberExpression' ? environmentName(node) : null;
  if (name) {
    facts.environment.push(name);
    return;
  }
  if (node.type === 'AssignmentExpression' && dottedName(node.left)?.startsWith('process.env.')) {
    // Set for a library or a child, not read.
    visit(node.right, facts);
    return;
  }
  if (isProcessDestructured(node)) facts.environment.push('{ env } = process');
  for (const child of childrenOf(node)) visit(child, facts);
}

function environmentName(node: AnyNode & { type: 'MemberExpression' }): string | null {
  if (node.computed) return dottedName(node.object) === 'process.env' ? 'process.env[…]' : null;
  const name = dottedName(node);
  return name && /^process\.env(?:\.|$)/.test(name) ? name : null;
}

function sourceOf(node: AnyNode): AnyNode | null | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
      return node.source;
    case 'CallExpression':
      return dottedName(node.callee) === 'require' ? node.arguments[0] : null;
    default:
      return null;
  }
}

function isProcessDestructured(node: AnyNode): boolean {
  return (
    node.type === 'VariableDeclarator' &&
    node.id.type === 'ObjectPattern' &&
    node.init?.type === 'Identifier' &&
    node.init.name === 'process' &&
    node.id.properties.some((one) => one.type === 'Property' && dottedName(one.key) === 'env')
  );
}
