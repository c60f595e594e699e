import {
  type CalculateMetadataFunction,
  Composition,
  cancelRender,
  getInputProps,
  registerRoot,
} from 'remotion';
import type { CompositionScene, Composition as Video } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import { bundledFiles } from './bundled-files';
import { ProjectComposition } from './composition';
import { withImages } from './images/with-images';
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

/** The scenes with addresses of this page in the place of images; set before there is a root. */
let drawn: CompositionScene[] = [];

function RenderedProject({ audio }: Video) {
  return <ProjectComposition scenes={drawn} audio={audio} />;
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

/** Gets what the scenes are drawn with; until then there is no root, and every frame waits for it. */
async function prepare(): Promise<void> {
  const files = await bundledFiles();
  const { scenes = [], images = [] } = getInputProps<Partial<Video>>();
  drawn = await withImages(scenes, images, files.file);
  await prepareScenes(drawn, files);
}

quietWindow();
prepare().then(() => registerRoot(Root), cancelRender);
