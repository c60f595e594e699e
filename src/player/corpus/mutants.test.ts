import { beforeAll, describe, expect, it } from 'vitest';
import { MUTATIONS } from '~/core/compiler/corpus/testing/mutations/all';
import type { Mutation } from '~/core/compiler/corpus/testing/mutations/mutation';
import { readScenes } from '~/core/compiler/corpus/testing/read-scenes';
import { drawClean } from '../testing/scoring/baseline';
import { FAULTS } from '../testing/scoring/faults';
import { mutantsOf } from '../testing/scoring/mutants';
import { framewright } from '../testing/scoring/pipeline';
import { type Tally, tallyByKind, total } from '../testing/scoring/tally';

/** On a machine that does other things too; in ms. */
const PATIENCE = 180_000;

/** The shorter scenes, some of each dialect; the benchmark takes all, and more texts of each kind. */
const scenes = readScenes()
  .sort((a, b) => a.tsx.length - b.tsx.length)
  .slice(0, 16);
const pictures = drawClean(scenes);

const tallyOf = (mutations: readonly Mutation[], perKind: number) =>
  tallyByKind(framewright, mutantsOf(scenes, mutations, { seeds: 1, perKind }), pictures);

const shareOf = ({ all }: Tally, part: number) => part / all;
/** What a text lost cannot always be made up for: truncated ones, and errors of the author's own. */
const FLOORS = {
  wrapping: 0.95,
  modules: 0.9,
  names: 0.95,
  syntax: 0.95,
  jsx: 0.95,
  truncation: 0.85,
  'run time': 0.85,
};

describe('scenes spoilt in a planned way', () => {
  let byKind = new Map<string, Tally>();
  beforeAll(async () => {
    byKind = await tallyOf(MUTATIONS, 1);
  }, PATIENCE);

  it('run, nearly all of them', () => {
    const tally = total(byKind.values());
    expect(tally.all).toBeGreaterThan(200);
    expect(shareOf(tally, tally.runs)).toBeGreaterThanOrEqual(0.95);
  });

  it.each(Object.entries(FLOORS))('run in the family “%s” at least to %d', (family, floor) => {
    const kinds = MUTATIONS.filter((mutation) => mutation.family === family);
    const tally = total(kinds.flatMap(({ name }) => byKind.get(name) ?? []));
    expect(
      shareOf(tally, tally.runs),
      [...tally.problems.keys()].join('\n'),
    ).toBeGreaterThanOrEqual(floor);
  });

  it('do not fail without a word', () => {
    const tally = total(byKind.values());
    expect(shareOf(tally, tally.silent)).toBeLessThanOrEqual(0.02);
  });
});

describe('scenes with a fault that nobody planned', () => {
  let tally = total([]);
  beforeAll(async () => {
    tally = total((await tallyOf(FAULTS, 7)).values());
  }, PATIENCE);

  it('run, most of them', () => {
    expect(tally.all).toBeGreaterThan(50);
    expect(shareOf(tally, tally.runs)).toBeGreaterThanOrEqual(0.9);
  });

  it('do not fail without a word', () => {
    expect(shareOf(tally, tally.silent)).toBeLessThanOrEqual(0.02);
  });
});
