import type { Program } from 'acorn';
import type { ModuleEdits } from './module-edits';
import type { Reference } from './names';
import { pathTo } from './tree';

/** Puts an expression in the place of one use of a name. */
export function replaceUse(
  program: Program,
  { node, statement }: Reference,
  value: string,
  edits: ModuleEdits,
): void {
  const root = program.body[statement];
  const parent = root && pathTo(root, node).at(-2);
  const isShorthand = parent?.type === 'Property' && parent.shorthand;
  if (isShorthand) edits.insert(node.end, `: ${value}`);
  else edits.replace(node, value);
}
