import { warmRescue } from '../../../src/core/compiler/compile-thoroughly';
import { readScenes } from '../../../src/core/compiler/corpus/testing/read-scenes';
import { drawClean } from '../../../src/player/testing/scoring/baseline';
import { total } from '../../../src/player/testing/scoring/tally';
import { quantile, report, spread } from '../figures';
import { writeDocument } from './document';
import { percent } from './percent';
import { type KindRow, measureShares } from './shares';
import { measureLargeText, measureTimings, type Timings } from './timings';

// Times of clean scenes, shares of spoilt ones that run, and the document that holds the shares.
async function main(): Promise<void> {
  const scenes = readScenes();
  reportTimings(measureTimings(scenes));
  const { whole, broken } = measureLargeText(scenes);
  report('compile', '20 KB, whole / broken', `${whole.toFixed(1)} / ${broken.toFixed(1)} ms`);

  await warmRescue();
  const shares = await measureShares(scenes, drawClean(scenes));
  for (const [name, { all, runs }] of shares.clean) {
    report('compile', `clean scenes, ${name}`, `${percent(runs, all)} of ${all}`);
  }
  for (const family of new Set(shares.planned.map((row) => row.family))) {
    reportRows(
      `spoilt: ${family}`,
      shares.planned.filter((row) => row.family === family),
    );
  }
  reportRows(`spoilt: all ${shares.planned.length} planned kinds`, shares.planned);
  for (const row of shares.unplanned) reportRows(`spoilt: ${row.kind}`, [row]);
  reportRows('spoilt: unplanned', shares.unplanned);
  reportRows('spoilt: all', [...shares.planned, ...shares.unplanned]);
  const weakest = shares.planned.filter(({ ours }) => ours.runs < ours.all);
  for (const { kind, ours } of weakest.sort((a, b) => a.ours.runs - b.ours.runs).slice(0, 15)) {
    const [problem = ''] = [...ours.problems].sort((a, b) => b[1] - a[1])[0] ?? [];
    report('compile', `weak: ${kind}`, `${ours.runs}/${ours.all}  ${problem.slice(0, 70)}`);
  }
  console.log(`compile    wrote ${await writeDocument(shares)}`);
}

function reportTimings(timings: ReadonlyMap<string, Timings>): void {
  const [ours] = timings.values();
  for (const [name, { all, quietest }] of timings) {
    const ratio = (samples: readonly number[], own: readonly number[] = []) =>
      `${(quantile(samples, 0.5) / quantile(own, 0.5)).toFixed(1)}×`;
    const compared = `${ratio(all, ours?.all)} · quietest rounds: ${spread(quietest)} ${ratio(quietest, ours?.quietest)}`;
    report('compile', `clean scene, ${name}`, `${spread(all)} ${compared}`);
  }
}

function reportRows(measure: string, rows: readonly KindRow[]): void {
  const ours = total(rows.map((row) => row.ours));
  const plain = total(rows.map((row) => row.plain));
  const { all, runs, same, silent } = ours;
  const figure = `${percent(runs, all)} run · ${percent(same, all)} same picture · ${percent(silent, all)} silent · plain Sucrase ${percent(plain.runs, plain.all)} (n = ${all})`;
  report('compile', measure, figure);
}

await main();
// Scenes that hold back their frame leave timers behind.
process.exit(0);
