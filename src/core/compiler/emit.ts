import { type Options, transform } from 'sucrase';
import { type ReadResult, readWithFixes } from './repair/read-with-fixes';

/**
 * TSX to JavaScript with every token on the line it was written on; imports and exports stay.
 * Modern syntax stays as it is: the surfaces that run scenes are current browsers.
 */
export function emit(tsx: string): ReadResult<string> {
  return readWithFixes(tsx, 1, (code) => transform(code, OPTIONS).code);
}

const OPTIONS: Options = {
  transforms: ['typescript', 'jsx'],
  jsxRuntime: 'classic',
  jsxPragma: '__fw.h',
  jsxFragmentPragma: '__fw.Fragment',
  production: true,
  disableESTransforms: true,
};

/**
 * Names of the TypeScript namespaces in a source. Sucrase leaves namespaces out without a word;
 * a name found here matters only when the emitted code still uses it.
 */
export function namespaceNames(tsx: string): Set<string> {
  const names = tsx.matchAll(/\b(?:namespace|module)\s+([A-Za-z_$][\w$]*)(?:\.[\w$]+)*\s*\{/g);
  return new Set(Array.from(names, (match) => match[1] ?? ''));
}
