import type { Mutation } from '~/core/compiler/corpus/testing/mutations/mutation';
import { Random } from '~/core/compiler/corpus/testing/random';
import type { CorpusScene } from '~/core/compiler/corpus/testing/read-scenes';

/** A spoilt scene, and what it was made from. */
export type Mutant = { kind: string; family: string; scene: string; seed: number; text: string };

/** One mutant per kind, scene and seed, where the kind applies; equal texts come once. */
export function* mutantsOf(
  scenes: readonly CorpusScene[],
  mutations: readonly Mutation[],
  seeds: number,
): Generator<Mutant> {
  for (const { name: kind, family, spoil } of mutations) {
    for (const { name: scene, tsx } of scenes) {
      const seen = new Set([tsx]);
      for (let seed = 0; seed < seeds; seed++) {
        const text = spoil(tsx, new Random(`${kind}/${scene}/${seed}`));
        if (text === null || seen.has(text)) continue;
        seen.add(text);
        yield { kind, family, scene, seed, text };
      }
    }
  }
}
