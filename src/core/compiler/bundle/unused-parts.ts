import type { Plugin } from 'esbuild';

/** Parts of Sucrase for options that `emit` never sets: CommonJS output, Flow, Jest, older targets. */
const UNUSED =
  /sucrase.dist.esm.(?:CJSImportProcessor|parser.plugins.flow|transformers.(?:CJSImport|Flow|JestHoist|NumericSeparator|OptionalCatchBinding|OptionalChainingNullish|ReactHotLoader)Transformer)\.js$/;

/**
 * Leaves what the light half never runs out of the browser's bundle: 8 KB of its gzip.
 * The test beside this file holds the bundle to the bytes that the server makes.
 */
export const withoutUnusedParts: Plugin = {
  name: 'without-unused-parts',
  setup({ onLoad }) {
    onLoad({ filter: UNUSED }, () => ({ contents: 'module.exports = {};' }));
  },
};
