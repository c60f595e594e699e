import type { Plugin } from 'esbuild';

/** Parts of Sucrase for options that `emit` never sets: CommonJS output, Flow, Jest, older targets. */
const SUCRASE =
  /sucrase.dist.esm.(?:CJSImportProcessor|parser.plugins.flow|transformers.(?:CJSImport|Flow|JestHoist|NumericSeparator|OptionalCatchBinding|OptionalChainingNullish|ReactHotLoader)Transformer)\.js$/;
const ACORN = /acorn.dist.acorn\.mjs$/;
/** How acorn checks regular expressions and the tables for it: our parser leaves that to the gate. */
const REGEXPS =
  /^pp\$1\.regexp_\w+ = function[\s\S]*?^};$|^ {2}buildUnicodeData\(ecmaVersion\);$/gm;

/**
 * Leaves what the light half never runs out of the browser's bundle: 13 KB of its gzip.
 * The test beside this file holds the bundle to the bytes that the server makes.
 * @param read gives the text of a file
 */
export function withoutUnusedParts(read: (path: string) => Promise<string>): Plugin {
  return {
    name: 'without-unused-parts',
    setup({ onLoad }) {
      onLoad({ filter: SUCRASE }, () => ({ contents: 'module.exports = {};' }));
      onLoad({ filter: ACORN }, async ({ path }) => {
        return { contents: (await read(path)).replace(REGEXPS, '') };
      });
    },
  };
}
