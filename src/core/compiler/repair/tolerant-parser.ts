import { type Options, Parser, type Program } from 'acorn';

/** A tree, and the places in it that the language does not allow, with the parser's words. */
export type ParsedModule = { program: Program; problems: Map<number, string> };

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
class TolerantParser extends Parser {
  readonly problems = new Map<number, string>();

  /** Acorn asks here whether `await` is a word of the language. */
  get canAwait(): boolean {
    return true;
  }

  raiseRecoverable(at: number, message: string): void {
    this.problems.set(at, message);
  }

  /** The gate refuses what is wrong with a regular expression. */
  validateRegExpPattern(): void {}

  static read(code: string, options: Options): ParsedModule {
    const parser = new TolerantParser(options, code);
    return { program: parser.parse(), problems: parser.problems };
  }
}

/**
 * Parses a module and passes over what can be repaired or is for the gate to refuse.
 * @param nested whether imports and exports may stand inside of functions
 * @throws SyntaxError where the code is no tree
 */
export function parseTolerantly(code: string, nested: boolean): ParsedModule {
  return TolerantParser.read(code, { ...OPTIONS, allowImportExportEverywhere: nested });
}
