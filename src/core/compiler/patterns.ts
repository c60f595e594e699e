import type { AnyNode, AssignmentProperty } from 'acorn';
import { exportMeant } from './exports-meant';
import { HOOKS } from './missing-hooks';
import type { ModuleEdits } from './module-edits';
import type { Names } from './names';
import { dottedName, stringIn } from './tree';

/** Repairs what a scene takes out of React, Remotion and the hooks, and they do not have. */
export function repairPatterns({ patterns }: Names, edits: ModuleEdits): void {
  for (const { id, init, end } of patterns) {
    const specifier = moduleOf(init);
    const hook = init.type === 'CallExpression' ? dottedName(init.callee) : null;
    for (const [index, property] of id.properties.entries()) {
      if (property.type !== 'Property' || property.computed) continue;
      const { key } = property;
      if (key.type !== 'Identifier') continue;
      if (hook) giveHook(hook, key.name, property, edits);
      const meant = specifier && exportMeant(specifier, key.name, key.start, edits);
      if (!meant) continue;
      if (meant.specifier === specifier) {
        if (property.shorthand) edits.insert(property.start, `${meant.key}: `);
        else edits.replace(key, meant.key);
      } else {
        const next = id.properties[index + 1];
        const text = edits.code.slice(property.start, property.end);
        edits.replace({ start: property.start, end: next?.start ?? property.end }, '');
        edits.insert(end, `, { ${text} } = ${edits.use(meant.specifier)}`);
      }
    }
  }
}

/** `window.Remotion`, `Remotion`, `require('remotion')` and the same for React. */
function moduleOf(init: AnyNode): string | null {
  const name = /^(?:(?:window|globalThis)\.)?(React|Remotion)$/.exec(dottedName(init) ?? '')?.[1];
  if (name) return name.toLowerCase();
  if (init.type !== 'CallExpression' || dottedName(init.callee) !== 'require') return null;
  const [first] = init.arguments;
  return first ? stringIn(first) : null;
}

/** `const { frame } = useVideoConfig()`: the frame comes from another hook. */
function giveHook(
  hook: string,
  key: string,
  { value }: AssignmentProperty,
  edits: ModuleEdits,
): void {
  const [call] = HOOKS.get(key) ?? [];
  const name = /(?:^|\.)(use(?:VideoConfig|CurrentFrame))$/.exec(hook)?.[1];
  if (!call || !name || value.type !== 'Identifier') return;
  if (name === 'useVideoConfig' && key !== 'frame') return;
  edits.insert(value.end, ` = ${edits.use('remotion')}.${call}`);
  edits.note(
    'added-hook',
    `Asked Remotion for “${key}”, which ${name} does not give.`,
    value.start,
  );
}
