import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import type { CompositionScene } from '~/core/timeline/composition';
import { scene } from './scenes';

/** A scene of 30 frames, compiled from what a model writes; throws when it does not compile. */
export function writtenScene(name: string, tsx: string): CompositionScene {
  const { js, params, lineOffset, capabilities } = compileScene(tsx, { gate: compileInNode });
  if (js === null) throw new Error(`${name} does not compile.`);
  return scene(name, { kind: 'artifact', artifact: { js, params, lineOffset, capabilities } });
}
