import type { AnyNode, MemberExpression } from 'acorn';
import type { ModuleEdits } from '../module-edits';

/**
 * The lists in `value` that look like an index because a comma is missing before them:
 * nobody indexes with `[0, 30]`. `value` is an argument or an entry of a list.
 */
export function unseparatedLists(value: AnyNode): MemberExpression[] {
  const found: MemberExpression[] = [];
  for (let node = value; node.type === 'MemberExpression' && node.computed; node = node.object) {
    if (node.property.type !== 'SequenceExpression') break;
    found.push(node);
  }
  return found;
}

/** Puts the commas back: `interpolate(frame [0, 30] [0, 1])`. */
export function separateLists(members: readonly MemberExpression[], edits: ModuleEdits): void {
  for (const { object } of members) {
    edits.insert(object.end, ',');
    edits.note('added-token', 'Added the missing “,” before a list.', object.end);
  }
}
