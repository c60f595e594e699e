import type { AnyNode, Program } from 'acorn';
import type { ModuleEdits } from './module-edits';
import { childrenOf } from './tree';

/**
 * Puts `if (__fw.stop(<line>)) break;` at the head of every loop's body. `stop` counts and
 * answers true once the budget of the video frame is used up. Lines stay where they are.
 */
export function guardLoops(program: Program, edits: ModuleEdits): void {
  if (/\b(?:for|while)\b/.test(edits.code)) guardIn(program, edits);
}

function guardIn(node: AnyNode, edits: ModuleEdits): void {
  // Inside first: where two bodies end together, the inner one closes before the outer one.
  for (const child of childrenOf(node)) guardIn(child, edits);
  const { type } = node;
  if (
    type === 'ForStatement' ||
    type === 'ForInStatement' ||
    type === 'ForOfStatement' ||
    type === 'WhileStatement' ||
    type === 'DoWhileStatement'
  ) {
    const { body } = node;
    const guard = ` if (__fw.stop(${edits.lineOf(node.start)})) break;`;
    if (body.type === 'BlockStatement') edits.insert(body.start + 1, guard);
    else {
      edits.insert(body.start, `{${guard} `);
      edits.insert(body.end, ' }');
    }
  }
}
