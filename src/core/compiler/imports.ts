import type { AnyNode, ImportDeclaration, Program } from 'acorn';
import { exportMeant } from './exports-meant';
import { isAvailable } from './known-names';
import type { ModuleEdits } from './module-edits';
import type { Names } from './names';
import type { ModuleRepairs } from './repair/repair-module';
import { type ModuleLoad, stringIn } from './tree';

/** Turns every way of asking for a module into a call of the runtime's `__fw.use`. */
export function linkImports(
  program: Program,
  names: Names,
  repairs: ModuleRepairs,
  edits: ModuleEdits,
): void {
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') linkStatement(statement, repairs, edits);
  }
  const requires = new Set<AnyNode>(names.free.get('require')?.map(({ node }) => node));
  for (const load of names.loads) linkLoad(load, requires, repairs, edits);
  // What is left of them are values: `const load = require`.
  if (requires.size > 0) edits.declare('const require = __fw.use;');
}

function linkStatement(
  node: ImportDeclaration,
  { dropped, variable }: ModuleRepairs,
  edits: ModuleEdits,
): void {
  const specifier = stringIn(node.source) ?? '';
  edits.replace(node, ';');
  const known = isAvailable(specifier);
  if (node.specifiers.length === 0) {
    // Nothing is bound: a style sheet or a side effect that no surface has.
    if (!known) {
      edits.note('dropped-import', `Left out the import of “${specifier}”.`, node.start, true);
    }
    return;
  }
  const parts = node.specifiers.filter(({ local }) => !dropped.has(local));
  if (parts.length === 0) return;
  const word = parts.some(({ local }) => variable.has(local)) ? 'let' : 'const';
  const namespace = edits.use(specifier);
  if (!known) noteUnknown(specifier, node, edits);
  const named: string[] = [];
  for (const part of parts) {
    const { name } = part.local;
    if (part.type === 'ImportNamespaceSpecifier') edits.declare(`${word} ${name} = ${namespace};`);
    else if (part.type === 'ImportDefaultSpecifier') named.push(`default: ${name}`);
    else {
      const { imported } = part;
      const key = imported.type === 'Identifier' ? imported.name : JSON.stringify(imported.value);
      const meant = exportMeant(specifier, key, part.start, edits);
      if (!meant) named.push(key === name ? name : `${key}: ${name}`);
      else edits.declare(`${word} { ${meant.key}: ${name} } = ${edits.use(meant.specifier)};`);
    }
  }
  if (named.length > 0) edits.declare(`${word} { ${named.join(', ')} } = ${namespace};`);
}

/** `import('x')`, `require('x')` and `import.meta`, wherever they stand. */
function linkLoad(
  node: ModuleLoad,
  requires: Set<AnyNode>,
  { atOnce }: ModuleRepairs,
  edits: ModuleEdits,
): void {
  if (node.type === 'ImportExpression') {
    const specifier = stringIn(node.source);
    const promise = atOnce.has(node) ? ['', ''] : ['Promise.resolve(', ')'];
    edits.replace({ start: node.start, end: node.source.start }, `${promise[0]}__fw.use(`);
    edits.replace({ start: node.source.end, end: node.end }, `)${promise[1]}`);
    if (specifier !== null) ask(specifier, node, edits);
  } else if (node.type === 'CallExpression' && requires.delete(node.callee)) {
    edits.replace(node.callee, '__fw.use');
    const [first] = node.arguments;
    const specifier = first ? stringIn(first) : null;
    if (specifier !== null) ask(specifier, node, edits);
  } else if (node.type === 'MetaProperty') {
    edits.replace(node, '({ env: {}, url: "https://scene.invalid/", glob: () => ({}) })');
    edits.note('import-meta', '`import.meta` is empty in a scene.', node.start);
  }
}

function ask(specifier: string, node: AnyNode, edits: ModuleEdits): void {
  edits.use(specifier);
  if (!isAvailable(specifier)) noteUnknown(specifier, node, edits);
}

function noteUnknown(specifier: string, node: AnyNode, edits: ModuleEdits): void {
  const message = `“${specifier}” is not available in scenes; a placeholder stands in for it.`;
  edits.note('unknown-module', message, node.start, true);
}
