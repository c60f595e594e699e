import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import {
  type CalculateMetadataFunction,
  Composition,
  cancelRender,
  continueRender,
  delayRender,
  getInputProps,
  registerRoot,
} from 'remotion';
import type { CompositionScene, Composition as Video } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import { bundledFiles } from './bundled-files';
import { ProjectComposition } from './composition';
import { sceneFonts } from './fonts/scene-fonts';
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

/** The scenes with addresses of this page in the place of the images that they name, once those are here. */
let withOwnImages: CompositionScene[] | null = null;
let tellChange = () => {};

function subscribe(onChange: () => void): () => void {
  tellChange = onChange;
  return () => {
    tellChange = () => {};
  };
}

function RenderedProject({ scenes, audio }: Video) {
  const own = useSyncExternalStore(subscribe, () => withOwnImages);
  return <ProjectComposition scenes={own ?? scenes} audio={audio} />;
}

async function prepare(): Promise<void> {
  const files = await bundledFiles();
  const { scenes = [], images = [], fonts = [] } = getInputProps<Partial<Video>>();
  sceneFonts.own.offer(fonts, files.file);
  const own = await withImages(scenes, images, files.file);
  if (own.some((scene, index) => scene !== scenes[index])) {
    withOwnImages = own;
    // Drawn before the frame is let go: what is new may hold it back itself.
    flushSync(() => tellChange());
  }
  await prepareScenes(own, files);
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
prepare().then(() => continueRender(preparing), cancelRender);
registerRoot(Root);
