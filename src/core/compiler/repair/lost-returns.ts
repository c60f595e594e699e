import type { AnyNode } from 'acorn';
import type { ModuleEdits } from '../module-edits';
import { type FunctionNode, isElementMaker } from '../tree';

/** Functions whose last statement makes an element and drops it. */
export type DroppedElement = { statement: AnyNode; bareReturn: AnyNode | null };

/** The element that a function makes as its last act without returning it; null when it returns one. */
export function droppedElement({ body }: FunctionNode): DroppedElement | null {
  if (body.type !== 'BlockStatement') return null;
  const statement = body.body.at(-1);
  if (statement?.type !== 'ExpressionStatement') return null;
  const { expression } = statement;
  if (expression.type !== 'CallExpression' || !isElementMaker(expression)) return null;
  const before = body.body.at(-2);
  const bare = before?.type === 'ReturnStatement' && !before.argument ? before : null;
  return { statement, bareReturn: bare };
}

/** Returns what a function made: its `return` is missing, or stands alone on the line above. */
export function returnElements(dropped: readonly DroppedElement[], edits: ModuleEdits): void {
  for (const { statement, bareReturn } of dropped) {
    if (bareReturn) edits.replace(bareReturn, '');
    edits.insert(statement.start, 'return ');
    const message = 'Returned an element that was made and not returned.';
    edits.note('added-return', message, statement.start);
  }
}
