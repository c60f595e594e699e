/** Aborts a call that keeps us waiting: each silence has its limit, and so has the whole. */
export class Patience {
  private readonly abort = new AbortController();
  private readonly total: ReturnType<typeof setTimeout>;
  private silence: ReturnType<typeof setTimeout> | undefined;

  /** `totalMs` from now on. */
  constructor(totalMs: number) {
    this.total = setTimeout(() => this.abort.abort(), totalMs);
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  get isOver(): boolean {
    return this.abort.signal.aborted;
  }

  /** From now on, nothing may come for `ms`. */
  expect(ms: number): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.abort.abort(), ms);
  }

  /** The silence is ours: the reader is at work. */
  pause(): void {
    clearTimeout(this.silence);
  }

  end(): void {
    clearTimeout(this.total);
    clearTimeout(this.silence);
  }
}
