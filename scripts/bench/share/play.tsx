import { Player } from '@remotion/player';
import * as React from 'react';
import { createRoot } from 'react-dom/client';
import * as Remotion from 'remotion';

declare global {
  interface Window {
    /** When the first video frame was painted, in ms since the page began. */
    paintedAt?: number;
  }
}

/** Fetches the sources, makes a component of each and plays them one after the other. */
export async function play(compile: (tsx: string) => React.ComponentType): Promise<void> {
  Object.assign(window, { React, Remotion });
  const sources: string[] = await (await fetch('/scenes.json')).json();
  const scenes = sources.map(compile);
  const stage = document.getElementById('stage');
  if (!stage) throw new Error('The page has no stage.');
  createRoot(stage).render(
    <Player
      component={Video}
      inputProps={{ scenes }}
      durationInFrames={60 * scenes.length}
      compositionWidth={1920}
      compositionHeight={1080}
      fps={30}
      initialFrame={30}
      acknowledgeRemotionLicense
      style={{ width: '100%' }}
    />,
  );
}

function Video({ scenes }: { scenes: React.ComponentType[] }) {
  React.useEffect(() => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.paintedAt ??= performance.now();
      }),
    );
  }, []);
  return scenes.map((Scene, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the scenes never change
    <Remotion.Sequence key={index} from={index * 60} durationInFrames={60}>
      <Scene />
    </Remotion.Sequence>
  ));
}
