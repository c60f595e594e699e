/** Adds up the milliseconds of named stages; does nothing without a clock. */
export class Stopwatch {
  readonly timings: Record<string, number> = {};

  constructor(private readonly now?: () => number) {}

  time<T>(stage: string, work: () => T): T {
    const { now } = this;
    if (!now) return work();
    const start = now();
    const result = work();
    this.timings[stage] = (this.timings[stage] ?? 0) + now() - start;
    return result;
  }
}
