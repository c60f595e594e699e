import type { ComponentType } from 'react';
import { compileThoroughly } from '~/core/compiler/compile-thoroughly';
import { compileInNode } from '~/core/compiler/gate-node';
import { sceneModules } from '../../modules';
import { instantiate } from '../../run-artifact';
import { createSceneScope } from '../../scope';

/** What a compiler made of a text: a way to get the component, or a sentence. */
export type Attempt =
  | { make: () => ComponentType; notes: readonly string[] }
  | { make: null; error: string };

/** A compiler under comparison, from text to component. */
export type Pipeline = { name: string; attempt: (text: string) => Promise<Attempt> };

/** The compiler of this project, both halves, and the player's own way to run a body. */
export const framewright: Pipeline = {
  name: 'framewright',
  attempt: async (text) => {
    const { js, params, notes, error } = await compileThoroughly(text, { gate: compileInNode });
    if (js === null) return { make: null, error: error?.message ?? 'No error and no body.' };
    const make = () => instantiate({ js, params }, createSceneScope({ modules: sceneModules }));
    return { make, notes: notes.map(({ kind, line }) => `${kind} (line ${line ?? '?'})`) };
  },
};
