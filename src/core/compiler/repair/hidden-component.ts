import type { AnyNode, Program } from 'acorn';
import { mayBeComponent } from '../may-be-component';
import type { ModuleEdits } from '../module-edits';
import type { Names } from '../names';
import { childrenOf, dottedName } from '../tree';

const DEFINED = '__fw_defined';

/** `define` of AMD: calls the factory at once and keeps what it made. */
const DEFINE = [
  `let ${DEFINED}; const define = (...given) => { const make = given.pop(), module = { exports: {} },`,
  'own = { require: __fw.use, exports: module.exports, module },',
  'names = given.find(Array.isArray) ?? Object.keys(own), parts = names.map((name) => own[name] ?? __fw.use(name));',
  `${DEFINED} = (typeof make === "function" ? make(...parts) : make) ?? module.exports; }; define.amd = {};`,
].join(' ');

/** Takes the component out of what a wrapper exports. */
const TAKE =
  '((made) => made?.default ?? (typeof made === "function" ? made : Object.values(made ?? {}).findLast((one) => typeof one === "function")))';

/**
 * Gives a scene that is wrapped for AMD the function that it calls.
 * @returns whether it calls it
 */
export function provideDefine(names: Names, edits: ModuleEdits): boolean {
  const defines = names.free.delete('define');
  if (defines) edits.declare(DEFINE);
  return defines;
}

/**
 * A component that no top-level declaration holds: given to `module.exports` or `define`
 * inside a wrapper, or to the window. An expression, or null.
 */
export function hiddenComponent(program: Program, names: Names, defines: boolean): string | null {
  if (names.makers.length === 0) return null;
  const sources: string[] = defines ? [DEFINED] : [];
  if (names.free.has('module')) sources.push('module.exports');
  else if (names.free.has('exports')) sources.push('exports');
  return sources.length > 0 ? `${TAKE}(${sources.join(' ?? ')})` : givenToWindow(program);
}

function givenToWindow(node: AnyNode): string | null {
  let found: string | null = null;
  if (node.type === 'AssignmentExpression' && mayBeComponent(node.right)) {
    const target = dottedName(node.left);
    if (target && /^(?:window|globalThis)\.[A-Z]\w*$/.test(target)) found = target;
  }
  for (const child of childrenOf(node)) found = givenToWindow(child) ?? found;
  return found;
}
