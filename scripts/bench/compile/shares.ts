import { MUTATIONS } from '../../../src/core/compiler/corpus/testing/mutations/all';
import type { Mutation } from '../../../src/core/compiler/corpus/testing/mutations/mutation';
import type { CorpusScene } from '../../../src/core/compiler/corpus/testing/read-scenes';
import { esbuildPipeline } from '../../../src/player/testing/scoring/esbuild';
import { FAULTS } from '../../../src/player/testing/scoring/faults';
import { mutantsOf } from '../../../src/player/testing/scoring/mutants';
import { framewright, type Pipeline } from '../../../src/player/testing/scoring/pipeline';
import { plainPipeline } from '../../../src/player/testing/scoring/plain';
import { score } from '../../../src/player/testing/scoring/score';
import {
  count,
  emptyTally,
  type Tally,
  tallyByKind,
} from '../../../src/player/testing/scoring/tally';
import { babelPipeline } from './babel';

/** Texts per kind of corruption; the same ones at every run. */
const PLANNED_PER_KIND = 6;
const UNPLANNED_PER_KIND = 60;

/** One kind of corruption under both compilers that are scored on it. */
export type KindRow = { kind: string; family: string; ours: Tally; plain: Tally };

export type Shares = { clean: Map<string, Tally>; planned: KindRow[]; unplanned: KindRow[] };

type Pictures = ReadonlyMap<string, readonly string[]>;

/** Runs clean and spoilt scenes through the compilers and counts those that run. */
export async function measureShares(
  scenes: readonly CorpusScene[],
  pictures: Pictures,
): Promise<Shares> {
  const clean = new Map<string, Tally>();
  for (const pipeline of [framewright, plainPipeline, esbuildPipeline, babelPipeline]) {
    clean.set(pipeline.name, await cleanTally(pipeline, scenes, pictures));
  }
  const rows = async (mutations: readonly Mutation[], perKind: number): Promise<KindRow[]> => {
    const mutants = [...mutantsOf(scenes, mutations, { seeds: 2, perKind })];
    const ours = await tallyByKind(framewright, mutants, pictures);
    const plain = await tallyByKind(plainPipeline, mutants, pictures);
    return mutations.map(({ name: kind, family }) => ({
      kind,
      family,
      ours: ours.get(kind) ?? emptyTally(),
      plain: plain.get(kind) ?? emptyTally(),
    }));
  };
  return {
    clean,
    planned: await rows(MUTATIONS, PLANNED_PER_KIND),
    unplanned: await rows(FAULTS, UNPLANNED_PER_KIND),
  };
}

/** Of clean scenes, only those count as running that draw what their author wrote. */
async function cleanTally(
  pipeline: Pipeline,
  scenes: readonly CorpusScene[],
  pictures: Pictures,
): Promise<Tally> {
  const tally = emptyTally();
  for (const { name, tsx } of scenes) {
    const result = await score(pipeline, tsx, pictures.get(name) ?? []);
    count(tally, { ...result, runs: result.same });
  }
  return tally;
}
