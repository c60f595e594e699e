import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import { instantiate } from '../run-artifact';
import { createSceneScope } from '../scope';

/** Remotion's part in a test: frame 12 of 90 at 30 fps, and values that show who made them. */
export const stubRemotion = {
  AbsoluteFill: (props: object) => React.createElement('main', props),
  Sequence: (props: { children?: React.ReactNode }) => props.children,
  Audio: ({ src }: { src: string }) => React.createElement('audio', { src }),
  Composition: () => null,
  registerRoot: () => undefined,
  interpolate: (value: number, [, from = 1]: number[], [, to = 1]: number[]) => (value / from) * to,
  spring: ({ frame }: { frame: number }) => frame / 100,
  useCurrentFrame: () => 12,
  useVideoConfig: () => ({ fps: 30, width: 1920, height: 1080, durationInFrames: 90 }),
};

export const stubModules = { react: React, remotion: stubRemotion };

/** Compiles a source, runs the body and draws it; throws with the compiler's sentence when it cannot. */
export function renderScene(tsx: string, modules: Record<string, object> = stubModules): string {
  const { js, params, error } = compileScene(tsx, { gate: compileInNode });
  if (js === null) throw new Error(error?.message ?? 'no error');
  const Scene = instantiate({ js, params }, createSceneScope({ modules }));
  return renderToStaticMarkup(React.createElement(Scene));
}
