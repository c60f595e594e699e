import { intendedName } from './intended-name';
import { KNOWN_NAMES, MODULE_OF } from './known-names';
import type { ModuleEdits } from './module-edits';

/** An export of a module. */
export type Meant = { specifier: string; key: string };

/** Packages of Remotion with exports of their own; those for media have Remotion's names too. */
const PACKAGE = /^@remotion\/(?!gif$|media$)/;

/**
 * What is meant by a key that React, Remotion or one of its packages does not have: one that
 * is nearly the same, or the same one of another module. Notes it; null when the key may stay.
 */
export function exportMeant(
  specifier: string,
  key: string,
  at: number,
  edits: ModuleEdits,
): Meant | null {
  const known = Object.hasOwn(KNOWN_NAMES, specifier) ? KNOWN_NAMES[specifier] : undefined;
  if (known ? known.includes(key) : !PACKAGE.test(specifier)) return null;
  const other = MODULE_OF.get(key);
  if (other === specifier) return null;
  if (other) {
    edits.note('moved-name', `Took ${key} from “${other}”, which has it.`, at);
    return { specifier: other, key };
  }
  const meant = known ? intendedName(key, [], known) : null;
  if (meant === null) return null;
  edits.note('misspelt-name', `Took “${key}” for ${meant}.`, at);
  return { specifier, key: meant };
}
