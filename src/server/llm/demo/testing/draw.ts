import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as Remotion from 'remotion';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import { FORMATS } from '~/core/scene/format';
import { instantiate } from '~/player/run-artifact';
import { createSceneScope } from '~/player/scope';

/** One moment of a scene, as a composition of that size and length would show it. */
export type Moment = { format: keyof typeof FORMATS; frame: number; frames: number };

/**
 * Compiles and runs a scene as the player does, once; the result draws single frames to HTML.
 * Only the two hooks that need a running composition are answered here. Throws when the scene
 * does not compile.
 */
export function load(code: string): (moment: Moment) => string {
  const { js, params, error } = compileScene(code, { gate: compileInNode });
  if (js === null) throw new Error(error?.message ?? 'The scene does not compile.');
  let now: Moment = { format: '16:9', frame: 0, frames: 1 };
  const remotion = {
    ...Remotion,
    useCurrentFrame: () => now.frame,
    useVideoConfig: () => ({ ...FORMATS[now.format], fps: 30, durationInFrames: now.frames }),
  };
  const scope = createSceneScope({ modules: { react: React, remotion } });
  const element = React.createElement(instantiate({ js, params }, scope));
  return (moment) => {
    now = moment;
    return renderToStaticMarkup(element);
  };
}

/** The text of an HTML fragment without any white space: lines are broken where they fit. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');
}
