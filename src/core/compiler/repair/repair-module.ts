import type { ImportExpression } from 'acorn';
import type { ModuleEdits } from '../module-edits';
import type { Names } from '../names';
import { repairAwaits } from './awaits';
import { repairForbidden } from './forbidden';
import { provideDefine } from './hidden-component';
import { type BindingRepairs, repairBindings } from './repair-bindings';
import type { ParsedModule } from './tolerant-parser';

/** What the linker has to heed. */
export type ModuleRepairs = BindingRepairs & {
  /** Imports that are needed at once, without a promise. */
  atOnce: Set<ImportExpression>;
  /** Whether the scene is wrapped for AMD. */
  defines: boolean;
};

/** Repairs what can be read and would not run. */
export function repairModule(
  parsed: ParsedModule,
  names: Names,
  edits: ModuleEdits,
): ModuleRepairs {
  repairForbidden(parsed, names, edits);
  // First: where two edits meet, the one that belongs to the inner node has to come first.
  const atOnce = repairAwaits(parsed.program, edits);
  return { ...repairBindings(names, edits), atOnce, defines: provideDefine(names, edits) };
}
