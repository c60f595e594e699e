import type { ImportExpression, Program } from 'acorn';
import type { ModuleEdits } from '../module-edits';
import type { Names } from '../names';
import { repairAwaits } from './awaits';
import { provideDefine } from './hidden-component';
import { type BindingRepairs, repairBindings } from './repair-bindings';

/** What the linker has to heed. */
export type ModuleRepairs = BindingRepairs & {
  /** Imports that are needed at once, without a promise. */
  atOnce: Set<ImportExpression>;
  /** Whether the scene is wrapped for AMD. */
  defines: boolean;
};

/** Repairs what can be read and would not run. */
export function repairModule(program: Program, names: Names, edits: ModuleEdits): ModuleRepairs {
  // First: where two edits meet, the one that belongs to the inner node has to come first.
  const atOnce = repairAwaits(program, edits);
  return { ...repairBindings(names, edits), atOnce, defines: provideDefine(names, edits) };
}
