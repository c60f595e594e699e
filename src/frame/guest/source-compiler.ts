import type { CompileResult } from '~/core/scene/artifact';

type Compile = (tsx: string) => CompileResult;

/** Sources whose results are kept. */
const KEPT = 8;

/** The compiler, got once, and what it made of the last sources: what was tried is shown next. */
export class SourceCompiler {
  readonly #load: () => Promise<Compile>;
  readonly #results = new Map<string, CompileResult>();
  #compile: Promise<Compile> | null = null;

  /** @param load may reject, with a sentence; the next call tries again */
  constructor(load: () => Promise<Compile>) {
    this.#load = load;
  }

  readonly get = async (): Promise<Compile> => {
    this.#compile ??= this.#load();
    try {
      const compile = await this.#compile;
      return (tsx) => this.#once(tsx, compile);
    } catch (thrown) {
      this.#compile = null;
      throw thrown;
    }
  };

  #once(tsx: string, compile: Compile): CompileResult {
    const known = this.#results.get(tsx);
    if (known) return known;
    const result = compile(tsx);
    this.#results.set(tsx, result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > KEPT && oldest !== undefined) this.#results.delete(oldest);
    return result;
  }
}
