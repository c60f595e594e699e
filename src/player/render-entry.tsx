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

function RenderedProject({ scenes }: Video) {
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
// Every frame waits for the fonts: text must not be measured with another one. Not in a
// component, because React can throw a first mount away together with its handle.
const fonts = delayRender('Loading fonts');
loadFonts(renderFonts).then(() => continueRender(fonts), cancelRender);
registerRoot(Root);
