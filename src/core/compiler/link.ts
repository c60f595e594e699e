import type { CompileError, CompileNote } from '../scene/artifact';
import { declaredDuration } from './duration';
import type { Emitted } from './emit';
import { linkExports } from './exports';
import { findComponent } from './find-component';
import { linkImports } from './imports';
import { guardLoops } from './loop-guards';
import { componentInside } from './loose-component';
import { addMissingNames } from './missing-names';
import { giveMissingProps } from './missing-props';
import { ModuleEdits } from './module-edits';
import { parseModule } from './parse-module';
import { repairPatterns } from './patterns';
import { moveUp } from './repair/early-uses';
import { hiddenComponent } from './repair/hidden-component';
import { separateLists } from './repair/lost-commas';
import { returnElements } from './repair/lost-returns';
import { linkNamespaces } from './repair/namespaces';
import { repairModule } from './repair/repair-module';
import { resolveNames } from './resolve-names';
import { standInForWindow } from './window-lookups';

/** A function body made of an emitted module, and what was found out on the way. */
export type Linked = {
  js: string;
  componentName: string;
  /** Every specifier that the body asks the runtime for, sorted. */
  specifiers: string[];
  declaredDurationInFrames: number | null;
  notes: CompileNote[];
};

/** Declarations that are moved at most: each one costs another reading. */
const MAX_MOVES = 12;

export type LinkResult = { ok: true; linked: Linked } | { ok: false; error: CompileError };

const NO_COMPONENT =
  'There is no component in this code: it needs a function that returns JSX, exported as default.';

/**
 * Makes the body of an artifact from an emitted module. Lines stay where they are:
 * what is added goes before the first line's text or after the last line.
 * @param earlier what was done to the code before
 */
export function link({ code, namespaces }: Emitted, earlier: CompileNote[] = []): LinkResult {
  const parsed = parseModule(code, namespaces.length > 0);
  if (!parsed.ok) return parsed;
  const { program } = parsed.value;
  const names = resolveNames(program);
  const notes = [...earlier, ...parsed.notes];
  const moved = earlier.length < MAX_MOVES ? moveUp(parsed.code, program, names) : null;
  if (moved) return link({ code: moved.code, namespaces }, [...notes, moved.note]);
  const edits = new ModuleEdits(parsed.code);
  edits.notes.push(...notes);
  linkNamespaces(program, namespaces, names, edits);
  const repairs = repairModule(parsed.value, names, edits);
  linkImports(program, names, repairs, edits);
  // Before the exports: what closes a function goes before what closes its statement.
  addMissingNames(program, names, edits);
  repairPatterns(names, edits);
  returnElements(names.dropped, edits);
  separateLists(names.unseparated, edits);
  standInForWindow(program, names, edits);
  const exports = linkExports(program, edits);
  guardLoops(names, edits);
  const componentName =
    findComponent(program, names, exports, edits) ??
    hiddenComponent(program, names, repairs.defines) ??
    componentInside(program, names, edits);
  if (componentName === null) {
    const error = {
      kind: 'no-component',
      message: NO_COMPONENT,
      line: null,
      column: null,
    } as const;
    return { ok: false, error };
  }
  giveMissingProps(program, names, componentName, edits);
  const linked = {
    js: edits.body(componentName),
    componentName,
    specifiers: [...edits.specifiers].sort(),
    declaredDurationInFrames: declaredDuration(program, exports),
    notes: edits.notes,
  };
  return { ok: true, linked };
}
