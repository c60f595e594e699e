import type { AnyNode, Program } from 'acorn';
import { type Candidate, candidatesOf, elementValues, plainValues } from './candidates';
import { DEFAULT_NAME, type Exports } from './exported';
import { componentOfElement } from './loose-component';
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
  const { defaultName } = exports;
  const given = program.body.findLast(({ type }) => type === 'ExportDefaultDeclaration');
  const isObject = defaultName === null && given?.type === 'ExportDefaultDeclaration';
  const candidates = candidatesOf(program, names, isObject ? given.declaration : null);
  const root = /Composition|Still/.test(edits.code) ? registeredComponent(program) : null;
  if (root && candidates.some(({ name }) => name === root.component)) {
    const rootName = candidates.find(({ statement }) => statement === root.statement)?.name;
    if (!defaultName || defaultName === rootName || defaultName === DEFAULT_NAME) {
      const message = `Took “${root.component}” out of its <Composition>.`;
      edits.note('unwrapped-composition', message, null);
      return root.component;
    }
  }
  const elements = elementValues(program);
  if (defaultName === null) {
    const made = componentOfElement(program, edits);
    if (made) return made;
  } else if (elements.includes(defaultName)) return `() => ${defaultName}`;
  const rendering = candidates.filter((one) => one.renders);
  if (defaultName !== null && usable(defaultName, program, names)) {
    const config = candidates.find((one) => one.name === defaultName && !one.renders);
    if (!config || /^[A-Z_]/.test(defaultName) || rendering.length === 0) return defaultName;
  }
  const exported = new Set(exports.named.values());
  const capital = ({ name }: Candidate) => /(?:^|\.)[A-Z]\w*$/.test(name);
  const isGiven = ({ name, statement }: Candidate) =>
    program.body[statement] === given ||
    names.top.get(name)?.some((use) => program.body[use.statement] === given);
  const choices = [
    isObject ? rendering.filter(isGiven) : [],
    rendering.filter((one) => exported.has(one.name)),
    rendering.filter(capital),
    rendering,
    candidates.filter(capital),
  ];
  const choice = choices.find((some) => some.length > 0) ?? [];
  const found = choice.findLast((one) => !one.used) ?? choice.at(-1);
  if (found && defaultName !== null) {
    const message = `The default export is not a component; “${found.name}” is shown.`;
    edits.note('other-component', message, null);
  }
  if (found) return found.name;
  const element = elements.at(-1);
  return element ? `() => ${element}` : null;
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
