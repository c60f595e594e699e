import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The value below which `share` (0 to 1) of the samples lie; NaN without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** `median 1.23 ms · p95 4.56 ms (n = 30)`. */
export function spread(samples: readonly number[]): string {
  const [median, p95] = [quantile(samples, 0.5), quantile(samples, 0.95)];
  const digits = median < 10 ? 2 : 0;
  return `median ${median.toFixed(digits)} ms · p95 ${p95.toFixed(digits)} ms (n = ${samples.length})`;
}

/** One line of the benchmark's answer. */
export function report(bench: string, measure: string, figure: string): void {
  console.log(`${bench.padEnd(10)} ${measure.padEnd(46)} ${figure}`);
}

/** The heap that is in use after a collection, in MiB. */
export function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
