/**
 * What the browser's compiler bundle takes in the place of packages that Sucrase imports
 * and that it never needs here (esbuild's `alias`; paths from the project's folder).
 * They are 6 KB of the bundle's gzip.
 */
export const LIGHT_BUNDLE_ALIASES: Readonly<Record<string, string>> = {
  'ts-interface-checker': './src/core/compiler/bundle/unchecked-options.ts',
  '@jridgewell/gen-mapping': './src/core/compiler/bundle/no-source-maps.ts',
};
