import { Player, type PlayerRef } from '@remotion/player';
import { createRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { CompositionScene } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import { ProjectComposition } from '../composition';
import type { SceneFailure } from '../scene-failure';
import type { SceneNotice } from '../scene-notice';

type Caught = { sceneId: string; failure: SceneFailure; frame: number };

const player = createRef<PlayerRef>();
const caught: Caught[] = [];
const notices: (SceneNotice & { sceneId: string })[] = [];
const onSceneNotice = (sceneId: string, notice: SceneNotice) =>
  notices.push({ sceneId, ...notice });
const onSceneError = (sceneId: string, failure: SceneFailure, frame: number) =>
  caught.push({ sceneId, failure, frame });
const container = document.createElement('div');
document.body.append(container);
const root = createRoot(container, { onCaughtError: () => undefined });

/** What the test calls from outside: draw these scenes, go to a frame, read what is there. */
const harness = {
  show(scenes: CompositionScene[]) {
    flushSync(() =>
      root.render(
        <Player
          ref={player}
          component={ProjectComposition}
          inputProps={{ scenes, onSceneError, onSceneNotice }}
          durationInFrames={totalFrames(scenes)}
          compositionWidth={320}
          compositionHeight={180}
          fps={30}
        />,
      ),
    );
  },
  async seek(frame: number) {
    flushSync(() => player.current?.seekTo(frame));
    await new Promise((resolve) => setTimeout(resolve, 50));
    return container.textContent;
  },
  text: () => container.textContent,
  caught: () => caught.splice(0),
  notices: () => notices.splice(0),
};

Object.assign(globalThis, { harness });
export type Harness = typeof harness;
