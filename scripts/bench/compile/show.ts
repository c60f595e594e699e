import { parseArgs } from 'node:util';
import { MUTATIONS } from '../../../src/core/compiler/corpus/testing/mutations/all';
import { readScenes } from '../../../src/core/compiler/corpus/testing/read-scenes';
import { drawClean } from '../../../src/player/testing/scoring/baseline';
import { FAULTS } from '../../../src/player/testing/scoring/faults';
import { type Mutant, mutantsOf } from '../../../src/player/testing/scoring/mutants';
import { framewright } from '../../../src/player/testing/scoring/pipeline';
import type { Score } from '../../../src/player/testing/scoring/score';
import { tallyByKind, total } from '../../../src/player/testing/scoring/tally';
import { excerpt } from './excerpt';

// Which spoilt scenes do not run, and why: for working on the compiler's repairs.
//   npx tsx scripts/bench/compile/show.ts                                    one line per kind
//   npx tsx scripts/bench/compile/show.ts --kind missing-comma-object --show
// --kind, --family and --scene take a part of the name (`token-` and `line-` are the unplanned
// faults); --seeds (1) and --per-kind (all) say how many; --show prints each text that does not run,
// --same also those that run with another picture, --full whole texts; --only-failing fewer lines.

const { values: asked } = parseArgs({
  options: {
    kind: { type: 'string', default: '' },
    family: { type: 'string', default: '' },
    scene: { type: 'string', default: '' },
    seeds: { type: 'string', default: '1' },
    'per-kind': { type: 'string', default: 'Infinity' },
    show: { type: 'boolean', default: false },
    same: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    'only-failing': { type: 'boolean', default: false },
  },
});

const scenes = readScenes().filter(({ name }) => name.includes(asked.scene));
const sources = new Map(scenes.map(({ name, tsx }) => [name, tsx]));
const mutations = [...MUTATIONS, ...FAULTS].filter(
  ({ name, family }) => name.includes(asked.kind) && family.includes(asked.family),
);
const sampling = { seeds: Number(asked.seeds), perKind: Number(asked['per-kind']) };

function print({ kind, scene, seed, text }: Mutant, { runs, same, problem, notes }: Score): void {
  if (!asked.show || (runs && (same || !asked.same))) return;
  console.log(`\n── ${kind} · ${scene} · seed ${seed} · ${problem ?? 'runs, another picture'}`);
  if (notes.length > 0) console.log(`   notes: ${notes.join(', ')}`);
  console.log(asked.full ? text : excerpt(sources.get(scene) ?? '', text));
}

const mutants = mutantsOf(scenes, mutations, sampling);
const byKind = await tallyByKind(framewright, mutants, drawClean(scenes), print);
console.log(`\n${'kind'.padEnd(34)} runs       same picture  silent`);
for (const [kind, { all, runs, same, silent, problems }] of byKind) {
  if (asked['only-failing'] && runs === all) continue;
  const often = [...problems].sort((a, b) => b[1] - a[1]).slice(0, 2);
  const why = often.map(([problem, times]) => `${times}× ${problem.slice(0, 70)}`).join(' | ');
  const figures = `${`${runs}/${all}`.padEnd(10)} ${`${same}/${all}`.padEnd(13)} ${silent}`;
  console.log(`${kind.padEnd(34)} ${figures.padEnd(29)} ${why}`);
}
const { all, runs, same, silent } = total(byKind.values());
const share = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
console.log(`\n${all} texts: ${share(runs)} run, ${share(same)} draw the same picture,`);
console.log(`${share(silent)} fail silently`);
process.exit(0);
