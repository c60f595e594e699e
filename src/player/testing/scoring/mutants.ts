import type { Mutation } from '~/core/compiler/corpus/testing/mutations/mutation';
import { Random } from '~/core/compiler/corpus/testing/random';
import type { CorpusScene } from '~/core/compiler/corpus/testing/read-scenes';

/** A spoilt scene, and what it was made from. */
export type Mutant = { kind: string; family: string; scene: string; seed: number; text: string };

export type Sampling = {
  /** Texts per kind and scene. */
  seeds: number;
  /** At most this many texts of one kind, from scenes chosen by chance. */
  perKind?: number;
};

/** Mutants kind by kind, where the kind applies; equal texts of one scene come once. */
export function* mutantsOf(
  scenes: readonly CorpusScene[],
  mutations: readonly Mutation[],
  { seeds, perKind = Number.POSITIVE_INFINITY }: Sampling,
): Generator<Mutant> {
  for (const mutation of mutations) {
    const chosen = perKind < scenes.length * seeds ? shuffled(scenes, mutation.name) : scenes;
    let left = perKind;
    for (const scene of chosen) {
      for (const mutant of mutantsOfScene(scene, mutation, seeds)) {
        if (left-- <= 0) break;
        yield mutant;
      }
      if (left <= 0) break;
    }
  }
}

function* mutantsOfScene(
  { name: scene, tsx }: CorpusScene,
  { name: kind, family, spoil }: Mutation,
  seeds: number,
): Generator<Mutant> {
  const seen = new Set([tsx]);
  for (let seed = 0; seed < seeds; seed++) {
    const text = spoil(tsx, new Random(`${kind}/${scene}/${seed}`));
    if (text === null || seen.has(text)) continue;
    seen.add(text);
    yield { kind, family, scene, seed, text };
  }
}

function shuffled<Value>(values: readonly Value[], seed: string): Value[] {
  const random = new Random(seed);
  const keyed = values.map((value) => ({ value, key: random.next() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
