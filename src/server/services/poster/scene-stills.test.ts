import { expect, it } from 'vitest';
import type { Composition, FontAsset } from '~/core/timeline/composition';
import { sceneStills } from './scene-stills';

const font = (family: string, url = family): FontAsset => ({
  ...{ id: family, family, weight: '400', style: 'normal', url },
});

/** A scene in Acme and one in Inter. */
const video = (fonts: FontAsset[]): Composition => ({
  ...{ title: 'A video', width: 1920, height: 1080, fps: 30, fonts },
  scenes: ['Acme', 'Inter'].map((family, at) => ({
    ...{ id: `${at}`, revisionId: `${at}`, name: family, durationInFrames: 60 },
    content: {
      kind: 'artifact',
      artifact: { js: `const FONT = '${family}'; return A;`, params: [], lineOffset: 2 },
    },
  })),
});

const hashes = (...fonts: FontAsset[]) => sceneStills(video(fonts)).map((one) => one.drawnHash);

it('has a picture drawn anew when a typeface that the scene names comes, is another, or goes', () => {
  const [plain, other] = hashes();
  const [set, same] = hashes(font('Acme'), font('Unused'));
  expect(same).toBe(other);
  expect(set).not.toBe(plain);
  expect(hashes(font('Acme', 'newer'))[0]).not.toBe(set);
  expect(hashes(font('Unused'))).toEqual([plain, other]);
});
