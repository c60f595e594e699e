import { compileScene } from '../../src/core/compiler/compile-scene';
import { compileInNode } from '../../src/core/compiler/gate-node';
import { demoScenes } from './demo-scenes';
import { report, spread } from './figures';

const ROUNDS = 40;
const WARM_UP = 5;

/** Compile time per scene, over every scene that the demo model writes, warm. */
export async function benchCompile(): Promise<void> {
  const sources = await demoScenes();
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    for (const source of sources) {
      const start = performance.now();
      const { js, error } = compileScene(source, { gate: compileInNode });
      const took = performance.now() - start;
      if (js === null) throw new Error(`A demo scene does not compile: ${error?.message}`);
      if (round >= WARM_UP) samples.push(took);
    }
  }
  report('compile', `one scene (${sources.length} sources of the demo model)`, spread(samples));
}
