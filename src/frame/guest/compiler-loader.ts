import type { CompileResult } from '~/core/scene/artifact';
import type { CompilerBundle } from './bundles';
import { evaluate } from './evaluate';

/** A page that never answers must not keep the other scenes from being drawn. */
const ANSWER_MS = 5_000;

type Compile = (tsx: string) => CompileResult;

/**
 * The way to the compiler, which stays on the server until a scene needs it.
 * `get` asks the page once and again after a failure; `deliver` and `fail` take its answer.
 */
export class CompilerLoader {
  readonly #ask: () => void;
  #compile: Promise<Compile> | null = null;
  #settle: { resolve: (compile: Compile) => void; reject: (reason: Error) => void } | null = null;

  constructor(ask: () => void) {
    this.#ask = ask;
  }

  /** Rejects with a sentence when the page cannot fetch the compiler or does not answer in 5 s. */
  get(): Promise<Compile> {
    this.#compile ??= new Promise<Compile>((resolve, reject) => {
      this.#settle = { resolve, reject };
      setTimeout(() => this.fail('The compiler did not arrive in time.'), ANSWER_MS);
      this.#ask();
    });
    return this.#compile;
  }

  deliver(bytes: ArrayBuffer): void {
    try {
      const { compileInBrowser } = evaluate<CompilerBundle>(bytes, 'framewright-compiler.js');
      this.#settle?.resolve(compileInBrowser);
      this.#settle = null;
    } catch {
      this.fail('The compiler does not run in this browser.');
    }
  }

  fail(message: string): void {
    if (!this.#settle) return;
    this.#settle.reject(new Error(message));
    this.#settle = null;
    this.#compile = null;
  }
}
