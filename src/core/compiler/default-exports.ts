import type { AnyNode, ExportDefaultDeclaration, Program, ReturnStatement } from 'acorn';
import { DEFAULT_NAME, type Exports } from './exported';
import { mayBeComponent } from './may-be-component';
import type { ModuleEdits } from './module-edits';
import { childrenOf, dottedName, makesElement } from './tree';

const DEFAULT_WORDS = /^export(?:\s|\/\*.*?\*\/|\/\/[^\n]*\n)*default/s;

/** Takes the words `export default` off a declaration, or gives what they export a name. */
export function linkDefault(
  node: ExportDefaultDeclaration,
  exports: Exports,
  edits: ModuleEdits,
): void {
  const { declaration } = node;
  const words = DEFAULT_WORDS.exec(edits.code.slice(node.start, node.end))?.[0] ?? '';
  const keyword = { start: node.start, end: node.start + words.length };
  if ('id' in declaration && declaration.id && declaration.type.endsWith('Declaration')) {
    edits.replace(keyword, '');
    setDefault(declaration.id.name, node, exports, edits);
  } else linkValue(node, keyword, declaration, exports, edits);
}

/** Gives a default export without a name one, and a component to an element. */
function linkValue(
  node: AnyNode,
  keyword: { start: number; end: number },
  value: AnyNode,
  exports: Exports,
  edits: ModuleEdits,
): void {
  if (value.type === 'Identifier') {
    edits.replace(node, ';');
    setDefault(value.name, node, exports, edits);
    return;
  }
  const isElement = makesElement(value);
  const name = `${DEFAULT_NAME}${exports.unnamed++ || ''}`;
  edits.replace(keyword, `const ${name} =${isElement ? ' () =>' : ''}`);
  edits.insert(node.end, ';');
  if (isElement) {
    const message = 'Made a component of the exported element.';
    edits.note('wrapped-element', message, node.start);
  }
  if (isElement || mayBeComponent(value)) setDefault(name, node, exports, edits);
}

/** The last default export that may be a component counts. */
function setDefault(name: string, node: AnyNode, exports: Exports, edits: ModuleEdits): void {
  if (exports.defaultName && exports.defaultName !== name) {
    const message = `There is another default export before “${name}”: the last one is shown.`;
    edits.note('duplicate-default', message, node.start);
  }
  exports.defaultName = name;
}

/**
 * `return Scene` at the top level says what `export default Scene` says. Where hooks are
 * called before it, what begins with them is the inside of a component.
 */
export function linkReturn(
  node: ReturnStatement,
  program: Program,
  exports: Exports,
  edits: ModuleEdits,
): void {
  const { argument } = node;
  if (!argument) {
    edits.replace(node, ';');
    return;
  }
  const inside = program.body.find((statement) => callsHook(statement));
  if (!inside || inside.start >= node.start) {
    const keyword = { start: node.start, end: node.start + 'return'.length };
    linkValue(node, keyword, argument, exports, edits);
    return;
  }
  const name = `${DEFAULT_NAME}${exports.unnamed++ || ''}`;
  edits.insert(inside.start, `const ${name} = () => {`);
  edits.insert(node.end, '};');
  edits.note('wrapped-body', 'Made a component of the code that calls hooks.', inside.start);
  setDefault(name, node, exports, edits);
}

/** Whether a hook is called here, outside of functions and classes. */
export function callsHook(node: AnyNode): boolean {
  if (node.type.includes('Function') || node.type.startsWith('Class')) return false;
  if (
    node.type === 'CallExpression' &&
    /^(?:React\.)?use[A-Z]/.test(dottedName(node.callee) ?? '')
  ) {
    return true;
  }
  return childrenOf(node).some(callsHook);
}
