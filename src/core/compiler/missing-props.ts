import type { AnyNode, Program } from 'acorn';
import { declaredIn } from './candidates';
import { HOOKS } from './missing-hooks';
import type { ModuleEdits } from './module-edits';
import type { Names } from './names';
import { dottedName, type ElementMaker, isFunction } from './tree';

/** Props that no component means otherwise; a `width` may well be left open. */
const PROPS = new Set(['frame', 'fps', 'durationInFrames']);

/**
 * Gives the values of hooks to components that take them as props and get them from nobody.
 * @param shown the component that the body returns, to which no scene gives props
 */
export function giveMissingProps(
  program: Program,
  names: Names,
  shown: string,
  edits: ModuleEdits,
): void {
  for (const [name, value] of program.body.flatMap(declaredIn)) {
    const [wrapped] = value.type === 'CallExpression' ? value.arguments : [];
    const made = wrapped ?? value;
    const pattern = isFunction(made) ? made.params[0] : null;
    if (pattern?.type !== 'ObjectPattern') continue;
    const uses = names.makers.filter(({ arguments: [tag] }) => tag && dottedName(tag) === name);
    if (uses.length === 0 && name !== shown) continue;
    for (const property of pattern.properties) {
      if (property.type !== 'Property' || property.value.type !== 'Identifier') continue;
      const key = dottedName(property.key) ?? '';
      const [call] = HOOKS.get(key) ?? [];
      if (!call || !PROPS.has(key) || uses.some((use) => mayGive(use, key))) continue;
      edits.insert(property.value.end, ` = ${edits.use('remotion')}.${call}`);
      const message = `Asked Remotion for “${key}”, which nobody gives to the component.`;
      edits.note('added-hook', message, property.start);
    }
  }
}

function mayGive({ arguments: [, props] }: ElementMaker, key: string): boolean {
  if (!props || props.type === 'Literal') return false;
  if (props.type !== 'ObjectExpression') return true;
  return props.properties.some(
    (property: AnyNode) => property.type !== 'Property' || dottedName(property.key) === key,
  );
}
