import type { AnyNode, Program } from 'acorn';
import { type Candidate, candidatesOf, plainValues } from './candidates';
import { DEFAULT_NAME, type Exports } from './exported';
import type { ModuleEdits } from './module-edits';
import type { Names } from './names';
import { childrenOf, dottedName } from './tree';

/**
 * Finds what the body returns: the default export, else the exported function that
 * returns JSX, else the component that nobody else uses. Null when there is none.
 */
export function findComponent(
  program: Program,
  names: Names,
  exports: Exports,
  edits: ModuleEdits,
): string | null {
  const candidates = candidatesOf(program, names);
  const root = /Composition|Still/.test(edits.code) ? registeredComponent(program) : null;
  if (root && candidates.some(({ name }) => name === root.component)) {
    const rootName = candidates.find(({ statement }) => statement === root.statement)?.name;
    const { defaultName } = exports;
    if (!defaultName || defaultName === rootName || defaultName === DEFAULT_NAME) {
      const message = `Took “${root.component}” out of its <Composition>.`;
      edits.note('unwrapped-composition', message, null);
      return root.component;
    }
  }
  if (exports.defaultName !== null && usable(exports.defaultName, program, names)) {
    return exports.defaultName;
  }
  const exported = new Set(exports.named.values());
  const capital = ({ name }: Candidate) => /^[A-Z]/.test(name);
  const choices = [
    candidates.filter((one) => exported.has(one.name) && one.renders),
    candidates.filter((one) => capital(one) && one.renders),
    candidates.filter((one) => one.renders),
    candidates.filter(capital),
  ];
  const choice = choices.find((some) => some.length > 0) ?? [];
  const found = choice.findLast((one) => !one.used) ?? choice.at(-1);
  if (found && exports.defaultName !== null) {
    const message = `The default export is not a component; “${found.name}” is shown.`;
    edits.note('other-component', message, null);
  }
  return found?.name ?? null;
}

/** Whether the name of a default export can hold a component when the body has run. */
function usable(name: string, program: Program, names: Names): boolean {
  return name.includes('.') || !(names.free.has(name) || plainValues(program).has(name));
}

/** The `component` of a `<Composition>` or `<Still>`, and the statement that registers it. */
function registeredComponent(program: Program): { component: string; statement: number } | null {
  for (const [statement, node] of program.body.entries()) {
    const component = registeredIn(node);
    if (component) return { component, statement };
  }
  return null;
}

function registeredIn(node: AnyNode): string | null {
  if (node.type === 'CallExpression' && dottedName(node.callee) === '__fw.h') {
    const [tag, props] = node.arguments;
    const isRoot = tag && /(?:^|\.)(?:Composition|Still)$/.test(dottedName(tag) ?? '');
    if (isRoot && props?.type === 'ObjectExpression') {
      for (const property of props.properties) {
        if (property.type !== 'Property' || dottedName(property.key) !== 'component') continue;
        return dottedName(property.value);
      }
    }
  }
  for (const child of childrenOf(node)) {
    const component = registeredIn(child);
    if (component) return component;
  }
  return null;
}
