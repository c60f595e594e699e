import type { AnyNode, ExportDefaultDeclaration, ExportNamedDeclaration, Program } from 'acorn';
import type { ModuleEdits } from './module-edits';
import { boundNames, dottedName, makesElement, stringIn } from './tree';

/** Name under which a default export without a name is kept. */
export const DEFAULT_NAME = '__fw_default';

/** What a scene exports; all names are local ones. */
export type Exports = {
  /** Local name or expression of the default export. */
  defaultName: string | null;
  /** Exported name → local name. */
  named: Map<string, string>;
};

/** Takes the `export` off every declaration and tells what was exported. */
export function linkExports(program: Program, edits: ModuleEdits): Exports {
  const exports: Exports = { defaultName: null, named: new Map() };
  for (const statement of program.body) {
    switch (statement.type) {
      case 'ExportDefaultDeclaration':
        exports.defaultName = linkDefault(statement, edits);
        break;
      case 'ExportNamedDeclaration':
        linkNamed(statement, exports, edits);
        break;
      case 'ExportAllDeclaration':
        edits.replace(statement, ';');
        edits.note('dropped-export', 'Left out an export of another module.', statement.start);
        break;
      case 'ExpressionStatement':
        linkCommonJs(statement.expression, exports);
    }
  }
  return exports;
}

const DEFAULT_WORDS = /^export(?:\s|\/\*.*?\*\/|\/\/[^\n]*\n)*default/s;

function linkDefault(node: ExportDefaultDeclaration, edits: ModuleEdits): string | null {
  const { declaration } = node;
  const words = DEFAULT_WORDS.exec(edits.code.slice(node.start, node.end))?.[0] ?? '';
  const keyword = { start: node.start, end: node.start + words.length };
  if (declaration.type === 'Identifier') {
    edits.replace(node, ';');
    return declaration.name;
  }
  if ('id' in declaration && declaration.id && declaration.type.endsWith('Declaration')) {
    edits.replace(keyword, '');
    return declaration.id.name;
  }
  const isElement = makesElement(declaration);
  edits.replace(keyword, `const ${DEFAULT_NAME} =${isElement ? ' () =>' : ''}`);
  edits.insert(node.end, ';');
  if (isElement) {
    const message = 'Made a component of the exported element.';
    edits.note('wrapped-element', message, node.start);
  }
  return isElement || mayBeComponent(declaration) ? DEFAULT_NAME : null;
}

function linkNamed(node: ExportNamedDeclaration, exports: Exports, edits: ModuleEdits): void {
  const { declaration, source } = node;
  if (declaration) {
    edits.replace({ start: node.start, end: declaration.start }, '');
    if (declaration.type === 'VariableDeclaration') {
      for (const { id } of declaration.declarations) {
        for (const name of boundNames(id)) exports.named.set(name, name);
      }
    } else exports.named.set(declaration.id.name, declaration.id.name);
    return;
  }
  edits.replace(node, ';');
  for (const specifier of node.specifiers) {
    const exported = nameOf(specifier.exported);
    const local = nameOf(specifier.local);
    if (source) {
      if (exported !== 'default') continue;
      const namespace = edits.use(stringIn(source) ?? '');
      edits.declare(`const ${DEFAULT_NAME} = ${namespace}[${JSON.stringify(local)}];`);
      exports.defaultName = DEFAULT_NAME;
    } else if (exported === 'default') exports.defaultName = local;
    else exports.named.set(exported, local);
  }
}

/** `module.exports = Scene` and its relatives stay as they are: the prologue gives them an object. */
function linkCommonJs(node: AnyNode, exports: Exports): void {
  if (node.type !== 'AssignmentExpression') return;
  const target = dottedName(node.left);
  if (!target || !/^(?:module\.)?exports(?:\.|$)/.test(target)) return;
  const name = target.replace(/^(?:module\.)?exports\.?/, '');
  const local = node.right.type === 'Identifier' ? node.right.name : target;
  if (name === '' || name === 'default') {
    if (mayBeComponent(node.right)) exports.defaultName = local;
  } else if (!name.includes('.')) exports.named.set(name, local);
}

const NEVER_COMPONENTS = new Set<AnyNode['type']>([
  'ArrayExpression',
  'BinaryExpression',
  'Literal',
  'ObjectExpression',
  'TemplateLiteral',
  'UnaryExpression',
  'UpdateExpression',
]);

/** False for a value that nobody can draw: a number, a text, a plain object, an element. */
export function mayBeComponent(node: AnyNode): boolean {
  return !NEVER_COMPONENTS.has(node.type) && !makesElement(node);
}

function nameOf(node: AnyNode): string {
  return node.type === 'Identifier' ? node.name : (stringIn(node) ?? '');
}
