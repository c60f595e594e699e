import { transform } from 'sucrase';
import type { CompileError } from '../scene/artifact';
import { sentenceOf } from './syntax-message';

/** What Sucrase made of a source: JavaScript with its imports and exports, line for line. */
export type Emitted = { ok: true; code: string } | { ok: false; error: CompileError };

/**
 * TSX to JavaScript with every token on the line it was written on.
 * Modern syntax stays as it is: the surfaces that run scenes are current browsers.
 */
export function emit(tsx: string): Emitted {
  try {
    const { code } = transform(tsx, {
      transforms: ['typescript', 'jsx'],
      jsxRuntime: 'classic',
      jsxPragma: '__fw.h',
      jsxFragmentPragma: '__fw.Fragment',
      production: true,
      disableESTransforms: true,
    });
    return { ok: true, code };
  } catch (thrown) {
    return { ok: false, error: { kind: 'syntax', ...sentenceOf(thrown, 1) } };
  }
}

/**
 * Names of the TypeScript namespaces in a source. Sucrase leaves namespaces out without a word;
 * a name found here matters only when the emitted code still uses it.
 */
export function namespaceNames(tsx: string): Set<string> {
  const names = tsx.matchAll(/\b(?:namespace|module)\s+([A-Za-z_$][\w$]*)(?:\.[\w$]+)*\s*\{/g);
  return new Set(Array.from(names, (match) => match[1] ?? ''));
}
