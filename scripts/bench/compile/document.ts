import { writeFile } from 'node:fs/promises';
import { type Tally, total } from '../../../src/player/testing/scoring/tally';
import { percent } from './percent';
import type { KindRow, Shares } from './shares';

const PATH = 'docs/compiler.md';

const HEAD = `# The compiler: what runs

\`npm run bench compile\` writes this file; changes made by hand are lost. Times are not in it, because
they differ from machine to machine: the benchmark prints them.

A text **runs** when it draws something at frame 0, 12, 45 or 149 and throws at none of them, with the
real React and Remotion and the player's own scope. It draws **the same picture** when the markup of
all four is, byte for byte, that of the scene before it was spoilt. It **fails silently** when the
compiler gave a body, had nothing to note, and the body does not run.
`;

/** Writes the table of what runs. Without times in it, it changes only when the compiler does. */
export async function writeDocument(shares: Shares): Promise<string> {
  const { clean, planned, unplanned } = shares;
  const families = [...new Set(planned.map(({ family }) => family))];
  const parts = [
    HEAD,
    '## Scenes as they were written\n',
    table(
      ['compiler', 'scenes', 'draw what was written'],
      [...clean].map(([name, { all, runs }]) => [name, String(all), percent(runs, all)]),
    ),
    '## Spoilt scenes\n',
    table(
      ['', 'texts', 'run', 'the same picture', 'fail silently', 'plain Sucrase: run'],
      [
        sumRow('planned kinds', planned),
        ...families.map((family) => sumRow(`  ${family}`, ofFamily(planned, family))),
        sumRow('unplanned faults', unplanned),
      ],
    ),
    ...families.flatMap((family) => [`## ${capital(family)}\n`, kinds(ofFamily(planned, family))]),
    '## Unplanned: one token or one line, anywhere\n',
    kinds(unplanned),
  ];
  await writeFile(PATH, `${parts.join('\n').trimEnd()}\n`);
  return PATH;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

const ofFamily = (rows: readonly KindRow[], family: string) =>
  rows.filter((row) => row.family === family);

function kinds(rows: readonly KindRow[]): string {
  return table(
    ['kind', 'texts', 'run', 'the same picture', 'fail silently', 'plain Sucrase: run'],
    rows.map(({ kind, ours, plain }) => figures(kind, ours, plain)),
  );
}

function sumRow(name: string, rows: readonly KindRow[]): string[] {
  return figures(name, total(rows.map(({ ours }) => ours)), total(rows.map(({ plain }) => plain)));
}

function figures(name: string, ours: Tally, plain: Tally): string[] {
  const { all, runs, same, silent } = ours;
  return [
    name,
    String(all),
    percent(runs, all),
    percent(same, all),
    silent === 0 ? '' : String(silent),
    percent(plain.runs, plain.all),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return `${[line(head), line(rule), ...rows.map(line)].join('\n')}\n`;
}
