import { type Options, Parser } from 'acorn';

const OPTIONS: Options = {
  ecmaVersion: 'latest',
  sourceType: 'module',
  allowReturnOutsideFunction: true,
};

/**
 * Passes over what a tree does not need: names that are declared or exported twice, words
 * that are reserved, an `await` that nothing can wait for. What no repair deals with is
 * left to the gate.
 */
export class TolerantParser extends Parser {
  /** Acorn asks here whether `await` is a word of the language. */
  get canAwait(): boolean {
    return true;
  }

  raiseRecoverable(): void {}

  /** @param nested whether imports and exports may stand inside of functions */
  static read(code: string, nested: boolean) {
    return TolerantParser.parse(code, { ...OPTIONS, allowImportExportEverywhere: nested });
  }

  /** The gate refuses what is wrong with a regular expression. */
  validateRegExpPattern(): void {}
}
