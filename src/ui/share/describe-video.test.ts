import { expect, it } from 'vitest';
import type { CompositionScene } from '~/core/timeline/composition';
import { describeVideo } from './describe-video';

function scene(durationInFrames: number): CompositionScene {
  return {
    id: 'a',
    revisionId: 'b',
    name: 'Scene',
    durationInFrames,
    content: { kind: 'artifact', artifact: { js: 'return A;', params: [], lineOffset: 0 } },
  };
}

it.each([
  [[], 'A video made with Framewright.'],
  [[30], 'A video of 1 second, made with Framewright.'],
  [[150, 90], 'A video of 8 seconds, made with Framewright.'],
  [[1800, 60], 'A video of 1 minute and 2 seconds, made with Framewright.'],
  [[3600], 'A video of 2 minutes, made with Framewright.'],
])('scenes of %j frames: %s', (lengths, words) => {
  const scenes = lengths.map(scene);
  expect(describeVideo({ title: 'T', width: 1920, height: 1080, fps: 30, scenes })).toBe(words);
});
