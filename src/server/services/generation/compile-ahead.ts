import { logWarning } from '~/log';
import type { CompiledColumns } from '../scene/compile-columns';

/** How a source ends whose last component is closed. */
const ENDS = ['\n}\n', '\n};\n'];
/** Blocks of an edit are no source. */
const BLOCK = '<<<<<<<';
/** Text in a scene may look like its end again and again, and each wrong guess costs a rescue. */
const MOST_GUESSES = 2;

/**
 * Has a scene compiled as soon as its source looks finished: the model has yet to write what ends
 * it, and then the result is there. One that goes on after all was compiled for nothing.
 */
export class CompileAhead {
  private index = -1;
  private code = '';
  private guesses = 0;
  private compiling = false;

  /** `compile` keeps what it makes, for whoever asks for the same source next. */
  constructor(private readonly compile: (tsxCode: string) => Promise<CompiledColumns>) {}

  /** Takes the next piece of the source of scene `index` of the reply. */
  hear({ index, text }: { index: number; text: string }): void {
    if (index !== this.index) {
      this.code = '';
      this.guesses = 0;
    }
    this.index = index;
    this.code += text;
    if (this.compiling || this.guesses === MOST_GUESSES || !this.looksFinished()) return;
    this.guesses += 1;
    this.compiling = true;
    this.compile(this.code)
      // Whoever stores the scene compiles again what could not be compiled here.
      .catch((error) => logWarning('A scene was not compiled ahead', error))
      .finally(() => {
        this.compiling = false;
      });
  }

  private looksFinished(): boolean {
    const { code } = this;
    return (
      ENDS.some((end) => code.endsWith(end)) &&
      code.includes('export default') &&
      !code.includes(BLOCK)
    );
  }
}
