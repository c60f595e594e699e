import { Worker } from 'node:worker_threads';
import type { CompiledColumns } from '../../src/server/services/scene/compile-columns';

/** The compiler bounds itself to a fraction of this; a busy machine is no reason to give up. */
const TIMEOUT_MS = 20_000;
/** Sources that a thread has at hand, so that it never waits for the next one. */
const AT_HAND = 4;

type Job = {
  source: string;
  resolve(compiled: CompiledColumns): void;
  reject(error: Error): void;
};
type Answer = 'ready' | { compiled: CompiledColumns } | { problem: string };

export type CompilePool = {
  /** Rejects with a sentence when a source takes too long or takes its thread down. */
  compile(source: string): Promise<CompiledColumns>;
  close(): Promise<void>;
};

/**
 * Compiles on `size` threads, so that a source that hangs harms nothing but itself. Rejects
 * when the threads cannot even start.
 */
export async function startCompilePool({
  size,
  timeoutMs = TIMEOUT_MS,
  program = new URL('./compile-worker.mjs', import.meta.url),
}: {
  size: number;
  timeoutMs?: number;
  program?: URL;
}): Promise<CompilePool> {
  const waiting: Job[] = [];
  const threads = Array.from(
    { length: size },
    () => new CompileThread(program, timeoutMs, () => waiting.shift()),
  );
  await Promise.all(threads.map((thread) => thread.start()));
  return {
    compile: (source) =>
      new Promise((resolve, reject) => {
        waiting.push({ source, resolve, reject });
        for (const thread of threads) thread.fill();
      }),
    async close() {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** One thread, replaced by a new one when a source has taken it down. */
class CompileThread {
  private worker: Worker | undefined;
  private jobs: Job[] = [];
  /** How many of the jobs the thread has been given. */
  private given = 0;
  /** How many are to be given one by one, because one of them took the thread down. */
  private suspects = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly program: URL,
    private readonly timeoutMs: number,
    private readonly next: () => Job | undefined,
  ) {}

  /** Resolves when the thread answers; rejects when it cannot begin. */
  start(): Promise<void> {
    const worker = new Worker(this.program);
    this.worker = worker;
    return new Promise((ready, fail) => {
      worker.on('message', (answer: Answer) => {
        if (answer === 'ready') ready();
        // What a thread says after it was given up belongs to nobody.
        else if (worker === this.worker) this.take(answer);
      });
      worker.on('error', (error) => {
        fail(error);
        if (worker === this.worker) this.fall(error.message);
      });
    });
  }

  /** Takes on as many jobs as it should have at hand. */
  fill(): void {
    while (this.jobs.length < AT_HAND) {
      const job = this.next();
      if (!job) break;
      this.jobs.push(job);
    }
    this.give();
  }

  async end(): Promise<void> {
    clearTimeout(this.timer);
    await this.worker?.terminate();
  }

  private give(): void {
    // One that cannot begin fails its jobs as one that falls does.
    if (this.jobs.length > 0 && !this.worker) this.start().catch(() => undefined);
    const most = Math.min(this.jobs.length, this.suspects > 0 ? 1 : AT_HAND);
    for (; this.given < most; this.given++) {
      this.worker?.postMessage(this.jobs[this.given]?.source);
      if (this.given === 0) this.watch();
    }
  }

  private take(answer: Exclude<Answer, 'ready'>): void {
    const job = this.shift();
    this.watch();
    if ('compiled' in answer) job?.resolve(answer.compiled);
    else job?.reject(new Error(answer.problem));
    this.fill();
  }

  private shift(): Job | undefined {
    this.given = Math.max(0, this.given - 1);
    this.suspects = Math.max(0, this.suspects - 1);
    return this.jobs.shift();
  }

  /** Gives the first source its time; the others wait behind it. */
  private watch(): void {
    clearTimeout(this.timer);
    if (this.given === 0) return;
    this.timer = setTimeout(() => {
      void this.worker?.terminate();
      this.shift()?.reject(new Error(`It was given up after ${this.timeoutMs / 1000} s.`));
      this.goOn();
    }, this.timeoutMs);
  }

  /** A thread that falls takes its last answers along: only one that was alone is to blame. */
  private fall(message: string): void {
    if (this.given > 1) this.suspects = this.given;
    else this.shift()?.reject(new Error(`It took its thread down: ${message}`));
    this.goOn();
  }

  /** Takes the jobs at hand to a new thread. */
  private goOn(): void {
    clearTimeout(this.timer);
    this.given = 0;
    this.worker = undefined;
    this.fill();
  }
}
