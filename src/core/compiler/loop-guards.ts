import type { ModuleEdits } from './module-edits';
import type { Names } from './names';

/**
 * Puts `if (__fw.stop(<line>)) break;` at the head of every loop's body. `stop` counts and
 * answers true once the budget of the video frame is used up. Lines stay where they are.
 */
export function guardLoops({ loops }: Names, edits: ModuleEdits): void {
  // Inner ones first: where two bodies end together, the inner one closes before the outer one.
  for (const { start, body } of loops.toReversed()) {
    const guard = ` if (__fw.stop(${edits.lineOf(start)})) break;`;
    if (body.type === 'BlockStatement') edits.insert(body.start + 1, guard);
    else {
      edits.insert(body.start, `{${guard} `);
      edits.insert(body.end, ' }');
    }
  }
}
