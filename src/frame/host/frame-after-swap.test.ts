import { describe, expect, it } from 'vitest';
import type { Composition } from '~/core/timeline/composition';
import { compositionKey, frameAfterSwap } from './frame-after-swap';

function video(...scenes: [id: string, durationInFrames: number][]): Composition {
  return {
    title: 'A video',
    width: 1920,
    height: 1080,
    fps: 30,
    scenes: scenes.map(([id, durationInFrames]) => ({
      id,
      revisionId: `${id}-1`,
      name: id,
      durationInFrames,
      content: { kind: 'artifact', artifact: { js: id, params: [], lineOffset: 2 } },
    })),
  };
}

describe('frameAfterSwap', () => {
  it('keeps the frame when only a revision changed', () => {
    expect(frameAfterSwap(video(['a', 90], ['b', 60]), video(['a', 90], ['b', 60]), 100)).toBe(100);
  });

  it('stays at the same place of the same scene when one before it got longer', () => {
    expect(frameAfterSwap(video(['a', 90], ['b', 60]), video(['a', 120], ['b', 60]), 100)).toBe(
      130,
    );
  });

  it('follows a scene that was moved', () => {
    expect(frameAfterSwap(video(['a', 90], ['b', 60]), video(['b', 60], ['a', 90]), 100)).toBe(10);
  });

  it('stops at the last frame of a scene that was trimmed under the playhead', () => {
    expect(frameAfterSwap(video(['a', 90], ['b', 60]), video(['a', 30], ['b', 60]), 80)).toBe(29);
  });

  it('keeps the number, within the video, when the scene is gone', () => {
    expect(frameAfterSwap(video(['a', 90], ['b', 60]), video(['a', 90]), 100)).toBe(89);
  });
});

describe('compositionKey', () => {
  it('ignores the title and sees revisions, lengths, names and sizes', () => {
    const before = video(['a', 90]);
    const [scene] = before.scenes;
    if (!scene) throw new Error('no scene');
    const key = compositionKey(before);
    expect(compositionKey({ ...before, title: 'Another' })).toBe(key);
    expect(compositionKey({ ...before, width: 1080 })).not.toBe(key);
    for (const change of [{ revisionId: 'a-2' }, { durationInFrames: 91 }, { name: 'Opening' }]) {
      expect(compositionKey({ ...before, scenes: [{ ...scene, ...change }] })).not.toBe(key);
    }
  });
});
