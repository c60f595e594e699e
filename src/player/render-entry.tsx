import { useEffect, useState } from 'react';
import {
  type CalculateMetadataFunction,
  Composition,
  cancelRender,
  continueRender,
  delayRender,
  registerRoot,
} from 'remotion';
import type { Composition as Video } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import { ProjectComposition } from './composition';
import { loadFonts } from './fonts';
import { quietWindow } from './quiet-window';
import { renderFonts } from './render-fonts';

/** The id under which a renderer asks for the project's video. */
const COMPOSITION_ID = 'project';

const EMPTY: Video = { title: '', width: 1920, height: 1080, fps: 30, scenes: [] };

const fromProps: CalculateMetadataFunction<Video> = ({ props }) => ({
  width: props.width,
  height: props.height,
  fps: props.fps,
  durationInFrames: Math.max(1, totalFrames(props.scenes)),
});

/** Holds back every frame until the fonts are there: text must not be measured with another font. */
function useFonts() {
  const [handle] = useState(() => delayRender('Loading fonts'));
  useEffect(() => {
    loadFonts(renderFonts).then(() => continueRender(handle), cancelRender);
  }, [handle]);
}

function RenderedProject({ scenes }: Video) {
  useFonts();
  return <ProjectComposition scenes={scenes} />;
}

function Root() {
  return (
    <Composition
      id={COMPOSITION_ID}
      component={RenderedProject}
      defaultProps={EMPTY}
      width={EMPTY.width}
      height={EMPTY.height}
      fps={EMPTY.fps}
      durationInFrames={1}
      calculateMetadata={fromProps}
    />
  );
}

quietWindow();
registerRoot(Root);
