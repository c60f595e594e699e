import {
  type CalculateMetadataFunction,
  Composition,
  cancelRender,
  continueRender,
  delayRender,
  getInputProps,
  registerRoot,
} from 'remotion';
import type { Composition as Video } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import { bundledFiles } from './bundled-files';
import { ProjectComposition } from './composition';
import { prepareScenes } from './prepare-scenes';
import { quietWindow } from './quiet-window';

/** The id under which a renderer asks for the project's video. */
const COMPOSITION_ID = 'project';

const EMPTY: Video = { title: '', width: 1920, height: 1080, fps: 30, scenes: [] };

const fromProps: CalculateMetadataFunction<Video> = ({ props }) => ({
  width: props.width,
  height: props.height,
  fps: props.fps,
  durationInFrames: Math.max(1, totalFrames(props.scenes)),
});

function RenderedProject({ scenes, audio }: Video) {
  return <ProjectComposition scenes={scenes} audio={audio} />;
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
// Every frame waits for what its scenes are drawn with. Not in a component, because React can
// throw a first mount away together with its handle.
const preparing = delayRender('Getting fonts, icons and modules');
bundledFiles()
  .then((files) => prepareScenes(getInputProps<Video>().scenes ?? [], files))
  .then(() => continueRender(preparing), cancelRender);
registerRoot(Root);
