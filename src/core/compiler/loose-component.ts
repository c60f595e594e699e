import type { AnyNode, Program } from 'acorn';
import { candidatesOf } from './candidates';
import { callsHook } from './default-exports';
import { DEFAULT_NAME } from './exported';
import type { ModuleEdits } from './module-edits';
import type { Names } from './names';
import { isFunction, makesElement } from './tree';

/** Makes a component of an element that stands alone at the top level, with the hooks before it. */
export function componentOfElement(program: Program, edits: ModuleEdits): string | null {
  const last = program.body.findLast(
    (statement) => statement.type === 'ExpressionStatement' && makesElement(statement.expression),
  );
  if (!last) return null;
  const hook = program.body.find((statement) => callsHook(statement));
  const first = hook && hook.start < last.start ? hook : last;
  edits.insert(first.start, `const ${DEFAULT_NAME} = () => {`);
  edits.insert(last.start, 'return ');
  edits.insert(last.end, '};');
  edits.note('wrapped-body', 'Made a component of the code around the element.', first.start);
  return DEFAULT_NAME;
}

const SHOWN = '__fw_shown';

/** Hands out the component of a function that is called at once and gives it to nobody. */
export function componentInside(program: Program, names: Names, edits: ModuleEdits): string | null {
  for (const statement of program.body) {
    if (statement.type !== 'ExpressionStatement') continue;
    let called: AnyNode = statement.expression;
    if (called.type === 'UnaryExpression') called = called.argument;
    if (called.type === 'CallExpression') called = called.callee;
    if (!isFunction(called) || called.body.type !== 'BlockStatement') continue;
    const { body, end } = called.body;
    const inner = candidatesOf({ body }, names).filter((one) => one.renders);
    const found = inner.findLast(({ name }) => /^[A-Z]/.test(name)) ?? inner.at(-1);
    if (!found) continue;
    const last = body.at(-1);
    edits.declare(`let ${SHOWN};`);
    edits.insert(
      last?.type === 'ReturnStatement' ? last.start : end - 1,
      `;${SHOWN} = ${found.name};`,
    );
    return SHOWN;
  }
  return null;
}
