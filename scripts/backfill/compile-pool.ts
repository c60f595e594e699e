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
        this.replace(worker, `It took its thread down: ${error.message}`);
      });
    });
  }

  fill(): void {
    while (this.jobs.length < AT_HAND) {
      const job = this.next();
      if (!job) return;
      this.jobs.push(job);
      this.worker?.postMessage(job.source);
      if (this.jobs.length === 1) this.watch();
    }
  }

  async end(): Promise<void> {
    clearTimeout(this.timer);
    await this.worker?.terminate();
  }

  private take(answer: Exclude<Answer, 'ready'>): void {
    const job = this.jobs.shift();
    this.watch();
    if ('compiled' in answer) job?.resolve(answer.compiled);
    else job?.reject(new Error(answer.problem));
    this.fill();
  }

  /** Gives the first source its time; the others wait behind it. */
  private watch(): void {
    clearTimeout(this.timer);
    const { worker } = this;
    if (this.jobs.length === 0 || !worker) return;
    const sentence = `It was given up after ${this.timeoutMs / 1000} s.`;
    this.timer = setTimeout(() => this.replace(worker, sentence), this.timeoutMs);
  }

  /** Gives up the source that was being compiled, and takes the others to a new thread. */
  private replace(worker: Worker, problem: string): void {
    if (worker !== this.worker) return;
    void worker.terminate();
    const [lost, ...others] = this.jobs;
    // Without work it must not begin again for ever, should it be unable to.
    if (!lost) return;
    this.jobs = others;
    this.start().catch(() => undefined);
    for (const job of others) this.worker?.postMessage(job.source);
    this.watch();
    lost.reject(new Error(problem));
    this.fill();
  }
}
