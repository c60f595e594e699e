import { createLocalRenderEngine } from '../local-render-engine';
import { colourScene, compositionOf } from './scenes';

/** A program that exports a long video and waits for it: a test kills it in between. */
const [buildDir, outputPath] = process.argv.slice(2);
if (!buildDir || !outputPath) throw new Error('Give the build folder and the output path.');
await createLocalRenderEngine({ buildDir }).render({
  composition: compositionOf(colourScene('long', '#333', 18_000)),
  outputPath,
  deadlineMs: 120_000,
  signal: new AbortController().signal,
  onProgress: ({ framesDone }) => process.stdout.write(`${framesDone}\n`),
});
