import { quantile } from '../figures';
import type { Visit } from './visit';

const COLUMNS = {
  lcp: 'LCP ms',
  frame: 'first video frame ms',
  bytes: 'KB',
  tasks: 'long tasks ms',
  network: 'network ms',
  blocking: 'blocking KB',
} as const satisfies Record<keyof Visit, string>;

const NAMES: Record<string, string> = {
  ours: 'share page',
  again: 'share page, once more',
  bare: 'bare page with the poster',
  babel: '@babel/standalone',
  sucrase: 'Sucrase',
};

/** Medians of the visits of each page, as a table. */
export function showVisits(title: string, visits: Record<string, Visit[]>): void {
  console.log(`\nshare      ${title} (median of ${visits.ours?.length ?? 0} visits)`);
  console.log(['', ...Object.values(COLUMNS)].map(cell).join(''));
  for (const [name, seen] of Object.entries(visits)) {
    const median = (column: keyof Visit) =>
      quantile(
        seen.map((one) => one[column]),
        0.5,
      );
    const figures = [
      ...[median('lcp'), median('frame'), median('bytes') / 1_000, median('tasks')],
      ...[median('network'), median('blocking') / 1_000],
    ];
    const shown = figures.map((figure) => (Number.isNaN(figure) ? '–' : figure.toFixed(0)));
    console.log([NAMES[name] ?? name, ...shown].map(cell).join(''));
  }
}

const cell = (text: string, index: number) =>
  index === 0 ? `  ${text}`.padEnd(30) : text.padStart(21);
