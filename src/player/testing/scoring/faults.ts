import { LINE_FAULTS } from '~/core/compiler/corpus/testing/faults/line-faults';
import { TOKEN_FAULTS } from '~/core/compiler/corpus/testing/faults/token-faults';
import { family } from '~/core/compiler/corpus/testing/mutations/mutation';
import type { CorpusScene } from '~/core/compiler/corpus/testing/read-scenes';
import { type Mutant, mutantsOf } from './mutants';

const FAULTS = [...family('unplanned', TOKEN_FAULTS), ...family('unplanned', LINE_FAULTS)];

/** Unplanned faults: per scene and kind of fault, one text per seed. */
export function faultsOf(scenes: readonly CorpusScene[], seeds: number): Generator<Mutant> {
  return mutantsOf(scenes, FAULTS, seeds);
}
