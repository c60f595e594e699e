import type { AnyNode, Identifier } from 'acorn';
import type { ModuleEdits } from '../module-edits';
import type { Names } from '../names';
import { type Binding, isConstant } from './binding';
import { DuplicateRepair } from './duplicates';

/** Local names of imports that are not what they were written as. */
export type BindingRepairs = {
  /** Something else in the scene has taken the name. */
  dropped: Set<Identifier>;
  /** Gets a second value. */
  variable: Set<Identifier>;
};

/**
 * Makes names that are declared twice, and constants that get a second value, into what
 * runs: the later declaration wins for the code behind it, and a constant becomes a variable.
 */
export function repairBindings(names: Names, edits: ModuleEdits): BindingRepairs {
  for (const { id } of names.reassigned) {
    const message = `“${id.name}” gets a second value: made a variable of the constant.`;
    edits.note('made-variable', message, id.start);
  }
  const changing = new Set<Binding>(names.reassigned);
  const duplicates = new DuplicateRepair(edits, changing);
  for (const { earlier, later } of names.again) duplicates.repair(earlier, later);
  const declarations = new Set<AnyNode>();
  const variable = new Set<Identifier>();
  for (const { id, by } of changing) {
    if (by.type === 'ImportDeclaration') variable.add(id);
    else if (isConstant(by)) declarations.add(by);
  }
  for (const { start } of declarations) edits.replace({ start, end: start + 5 }, 'let');
  return { dropped: duplicates.dropped, variable };
}
