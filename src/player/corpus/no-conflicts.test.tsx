import { Thumbnail } from '@remotion/player';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { readScenes } from '~/core/compiler/corpus/testing/read-scenes';
import { compileInNode } from '~/core/compiler/gate-node';
import type { CompositionScene } from '~/core/timeline/composition';
import { startFrame, totalFrames } from '~/core/timeline/timeline';
import { ProjectComposition } from '../composition';

const FRAMES_EACH = 30;
/** A scene that fails draws nothing here, as this one does: no test may pass on that. */
const BLANK = 'export default () => null;';

function sceneOf(tsx: string, id: number): CompositionScene {
  const { js, params, lineOffset, error } = compileScene(tsx, { gate: compileInNode });
  if (js === null) throw new Error(error?.message);
  return {
    id: String(id),
    revisionId: String(id),
    name: `Scene ${id}`,
    durationInFrames: FRAMES_EACH,
    content: { kind: 'artifact', artifact: { js, params: [...params], lineOffset } },
  };
}

/** Markup of one frame of a whole video, without the player around it. */
function draw(scenes: CompositionScene[], frame: number): string {
  return renderToStaticMarkup(
    <Thumbnail
      component={ProjectComposition}
      inputProps={{ scenes }}
      frameToDisplay={frame}
      durationInFrames={totalFrames(scenes)}
      fps={30}
      compositionWidth={1920}
      compositionHeight={1080}
      noSuspense
    />,
  );
}

/** What each scene draws in a video together must be what it draws in one alone. */
function expectUndisturbed(sources: readonly string[]): void {
  const together = sources.map(sceneOf);
  for (const [index, scene] of together.entries()) {
    const alone = sceneOf(sources[index] ?? '', index);
    expect(draw([alone], 12)).not.toBe(draw([sceneOf(BLANK, index)], 12));
    for (const frame of [0, 12, FRAMES_EACH - 1]) {
      const at = startFrame(together, index) + frame;
      expect(draw(together, at), `${scene.name} at ${frame}`).toBe(draw([alone], frame));
    }
  }
}

const helper = (title: string, size: number) => `
const { AbsoluteFill, useCurrentFrame, interpolate } = window.Remotion;
const colors = ['${title}', 'white'];
const SIZE = ${size};
const format = (text) => text.toUpperCase() + SIZE;
function Title({ children }) {
  const frame = useCurrentFrame();
  return <h1 style={{ fontSize: interpolate(frame, [0, 30], [0, SIZE]) }}>{format(children)}</h1>;
}
globalThis.counter = (globalThis.counter ?? 0) + 1;
window.shared = colors;
export const durationInFrames = ${size};
export default function Scene() {
  return <AbsoluteFill title={window.shared[0]}><Title>${title}</Title>{globalThis.counter}</AbsoluteFill>;
}`;

describe('scenes of one video', () => {
  it('do not disturb each other when one template is there five times', () => {
    const template = readScenes().find(({ name }) => name === 'kinetic-headline');
    expectUndisturbed(Array.from({ length: 5 }, () => template?.tsx ?? ''));
  });

  it('keep their own helpers, constants and globals under the same names', () => {
    const sources = [helper('first', 40), helper('second', 90), helper('third', 10)];
    expectUndisturbed(sources);
    const markup = draw(sources.map(sceneOf), FRAMES_EACH + 15);
    expect(markup).toContain('SECOND90</h1>1');
    expect(markup).toContain('title="second"');
  });

  it('keep to themselves in either dialect, with clashing names of modules', () => {
    const module = `import { useCurrentFrame as spring, AbsoluteFill as Sequence } from 'remotion';
      import React from 'react';
      const interpolate = (n: number) => n * 2;
      export default () => <Sequence>{interpolate(spring())}</Sequence>;`;
    expectUndisturbed([helper('window', 5), module, helper('again', 6), module]);
  });
});
