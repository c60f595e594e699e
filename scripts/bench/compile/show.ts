import { parseArgs } from 'node:util';
import { MUTATIONS } from '../../../src/core/compiler/corpus/testing/mutations/all';
import { readScenes } from '../../../src/core/compiler/corpus/testing/read-scenes';
import { drawClean } from '../../../src/player/testing/scoring/baseline';
import { faultsOf } from '../../../src/player/testing/scoring/faults';
import { type Mutant, mutantsOf } from '../../../src/player/testing/scoring/mutants';
import { framewright } from '../../../src/player/testing/scoring/pipeline';
import { type Score, score } from '../../../src/player/testing/scoring/score';
import { excerpt } from './excerpt';

// Which spoilt scenes do not run, and why: for working on the compiler's repairs.
//   npx tsx scripts/bench/compile/show.ts                      one line per kind
//   npx tsx scripts/bench/compile/show.ts --kind missing-comma-object --show
// --kind takes a part of the name (`token-` and `line-` are the unplanned faults), --scene and
// --family likewise; --seeds (1), --show (each failing text), --same (also those that run with
// another picture), --full (whole text), --only-failing.

const { values: asked } = parseArgs({
  options: {
    kind: { type: 'string', default: '' },
    family: { type: 'string', default: '' },
    scene: { type: 'string', default: '' },
    seeds: { type: 'string', default: '1' },
    show: { type: 'boolean', default: false },
    same: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    'only-failing': { type: 'boolean', default: false },
  },
});

const scenes = readScenes().filter(({ name }) => name.includes(asked.scene));
const sources = new Map(scenes.map(({ name, tsx }) => [name, tsx]));
const pictures = await drawClean(scenes);
const planned = MUTATIONS.filter(
  ({ name, family }) => name.includes(asked.kind) && family.includes(asked.family),
);
type Row = {
  all: number;
  runs: number;
  same: number;
  silent: number;
  problems: Map<string, number>;
};
const rows = new Map<string, Row>();

function* mutants(): Generator<Mutant> {
  const seeds = Number(asked.seeds);
  yield* mutantsOf(scenes, planned, seeds);
  for (const fault of faultsOf(scenes, seeds)) {
    if (fault.kind.includes(asked.kind) && fault.family.includes(asked.family)) yield fault;
  }
}

function print(mutant: Mutant, { problem, notes }: Score): void {
  const { kind, scene, seed, text } = mutant;
  console.log(`\n── ${kind} · ${scene} · seed ${seed} · ${problem ?? 'runs, another picture'}`);
  if (notes.length > 0) console.log(`   notes: ${notes.join(', ')}`);
  console.log(asked.full ? text : excerpt(sources.get(scene) ?? '', text));
}

for (const mutant of mutants()) {
  const result = await score(framewright, mutant.text, pictures.get(mutant.scene) ?? []);
  const row = rows.get(mutant.kind) ?? { all: 0, runs: 0, same: 0, silent: 0, problems: new Map() };
  rows.set(mutant.kind, row);
  row.all += 1;
  row.runs += Number(result.runs);
  row.same += Number(result.same);
  row.silent += Number(result.silent);
  if (result.problem) row.problems.set(result.problem, (row.problems.get(result.problem) ?? 0) + 1);
  if (asked.show && (!result.runs || (asked.same && !result.same))) print(mutant, result);
}

const total = { all: 0, runs: 0, same: 0, silent: 0 };
console.log(`\n${'kind'.padEnd(34)} runs       same picture  silent`);
for (const [kind, { all, runs, same, silent, problems }] of rows) {
  total.all += all;
  total.runs += runs;
  total.same += same;
  total.silent += silent;
  if (asked['only-failing'] && runs === all) continue;
  const often = [...problems].sort((a, b) => b[1] - a[1]).slice(0, 2);
  const why = often.map(([problem, times]) => `${times}× ${problem.slice(0, 70)}`).join(' | ');
  console.log(
    `${kind.padEnd(34)} ${`${runs}/${all}`.padEnd(10)} ${`${same}/${all}`.padEnd(13)} ${String(silent).padEnd(4)} ${why}`,
  );
}
const share = (count: number) => `${((100 * count) / total.all).toFixed(1)} %`;
console.log(
  `\n${total.all} texts: ${share(total.runs)} run, ${share(total.same)} draw the same picture, ${share(total.silent)} fail silently`,
);
process.exit(0);
