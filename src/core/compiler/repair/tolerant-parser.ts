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
  // Acorn's own, which its types leave out.
  declare readonly raise: (at: number, message: string) => never;

  /** Acorn asks here whether `await` is a word of the language. */
  get canAwait(): boolean {
    return true;
  }

  raiseRecoverable(at: number, message: string): void {
    if (message.startsWith('Invalid regular')) this.raise(at, message);
  }

  static read(code: string) {
    return TolerantParser.parse(code, OPTIONS);
  }
}
