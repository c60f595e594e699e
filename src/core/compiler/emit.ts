import { type Options, transform } from 'sucrase';
import { type NamespacePath, openNamespace } from './repair/open-namespaces';
import { type ReadResult, readWithFixes } from './repair/read-with-fixes';

/** JavaScript with its imports and exports, and the namespaces that are functions in it. */
export type Emitted = { code: string; namespaces: NamespacePath[] };

/**
 * TSX to JavaScript with every token on the line it was written on; imports and exports stay.
 * Modern syntax stays as it is: the surfaces that run scenes are current browsers.
 */
export function emit(tsx: string): ReadResult<Emitted> {
  let emitted = read(tsx, []);
  if (!/\b(?:namespace|module)\s/.test(tsx)) return emitted;
  for (let count = 0; emitted.ok && count < MAX_NAMESPACES; count++) {
    const opened = openNamespace(emitted.code, emitted.value.code, count);
    const next = opened && read(opened.tsx, [...emitted.value.namespaces, opened.path]);
    if (!next?.ok) break;
    emitted = next;
  }
  return emitted;
}

function read(tsx: string, namespaces: NamespacePath[]): ReadResult<Emitted> {
  return readWithFixes(tsx, 1, (text) => ({ code: transform(text, OPTIONS).code, namespaces }));
}

const MAX_NAMESPACES = 50;

const OPTIONS: Options = {
  transforms: ['typescript', 'jsx'],
  jsxRuntime: 'classic',
  jsxPragma: '__fw.h',
  jsxFragmentPragma: '__fw.Fragment',
  production: true,
  disableESTransforms: true,
};
