const FILL = "style={{ backgroundColor: 'rgb(0,128,0)' }}";

/** A scene that fills the picture with green where `test` holds. */
const green = (imports: string, test: string, before = '') => `${imports}
import { AbsoluteFill, useCurrentFrame, useVideoConfig } from 'remotion';
export default function Scene() {
  const frame = useCurrentFrame();
  const { fps } = useVideoConfig();
  ${before}
  return <AbsoluteFill style={{ backgroundColor: ${test} ? 'rgb(0,128,0)' : 'rgb(200,0,0)' }} />;
}`;

const FADE = `const { TransitionSeries, linearTiming } = window.RemotionTransitions;
import { fade } from '@remotion/transitions/fade';
export default function Scene() {
  return <TransitionSeries>
    <TransitionSeries.Sequence durationInFrames={20}><AbsoluteFill style={{ backgroundColor: 'rgb(200,0,0)' }} /></TransitionSeries.Sequence>
    <TransitionSeries.Transition presentation={fade()} timing={linearTiming({ durationInFrames: 10 })} />
    <TransitionSeries.Sequence durationInFrames={20}><AbsoluteFill ${FILL} /></TransitionSeries.Sequence>
  </TransitionSeries>;
}`;

/** Leaves the picture to the left at its first frame, and is back at half of its second. */
const ANIMATION = JSON.stringify({
  v: '5.7.0',
  fr: 60,
  ip: 0,
  op: 60,
  w: 1280,
  h: 720,
  assets: [],
  layers: [
    {
      ty: 1,
      ind: 1,
      sw: 1280,
      sh: 720,
      sc: '#008000',
      ip: 0,
      op: 60,
      st: 0,
      ks: {
        o: { a: 0, k: 100 },
        r: { a: 0, k: 0 },
        a: { a: 0, k: [0, 0, 0] },
        s: { a: 0, k: [100, 100, 100] },
        p: {
          a: 1,
          k: [
            { t: 0, s: [-1400, 0, 0], i: { x: [1], y: [1] }, o: { x: [0], y: [0] } },
            { t: 30, s: [0, 0, 0] },
          ],
        },
      },
    },
  ],
});

const LOTTIE = `import { Lottie, getLottieMetadata } from '@remotion/lottie';
const animation = ${ANIMATION};
export default function Scene() {
  const { width } = getLottieMetadata(animation);
  return <AbsoluteFill style={{ backgroundColor: 'rgb(200,0,0)' }}>
    <Lottie animationData={animation} style={{ width, height: 720 }} />
  </AbsoluteFill>;
}`;

/** A green sheet that is turned away from the camera in the first half second. */
const THREE = `import { ThreeCanvas } from '@remotion/three';
import { useFrame } from '@react-three/fiber';
import * as THREE from 'three';
import { Sparkles } from '@react-three/drei';
function Sheet() {
  const ref = useRef();
  useFrame(({ clock }) => { ref.current.rotation.y = clock.elapsedTime < 0.5 ? Math.PI / 2 : 0; });
  return <mesh ref={ref} scale={20}><planeGeometry /><meshBasicMaterial color={new THREE.Color('#008000')} toneMapped={false} /></mesh>;
}
export default function Scene() {
  const { width, height } = useVideoConfig();
  return <AbsoluteFill style={{ backgroundColor: 'rgb(200,0,0)' }}>
    <ThreeCanvas width={width} height={height}><Sheet /><Sparkles /></ThreeCanvas>
  </AbsoluteFill>;
}`;

/** A scene of each capability, as a model writes it: green at its last frame when the module works. */
export const CAPABILITY_SCENES: Readonly<Record<string, string>> = {
  transitions: FADE,
  shapes: `import { Rect, makeRect } from '@remotion/shapes';
export default () => makeRect({ width: 10, height: 20 }).width === 10
  && <AbsoluteFill><Rect width={1280} height={720} fill="rgb(0,128,0)" /></AbsoluteFill>;`,
  paths: `export default () => <AbsoluteFill><svg viewBox="0 0 100 100" width="1280" height="720" preserveAspectRatio="none">
    <path d="M 0 50 L 100 50" stroke="rgb(0,128,0)" strokeWidth="100" {...evolvePath(1, 'M 0 50 L 100 50')} />
  </svg></AbsoluteFill>;`,
  noise: green(
    "import { noise3D } from '@remotion/noise';",
    "noise3D('a', 0.3, 0.7, frame) !== noise3D('b', 0.3, 0.7, frame) && Math.abs(noise3D('a', 1, 2, 3)) <= 1",
  ),
  'motion-blur': `import { Trail, CameraMotionBlur } from '@remotion/motion-blur';
const Sheet = () => <AbsoluteFill ${FILL} />;
export default () => <CameraMotionBlur samples={2}><Trail layers={2} lagInFrames={0.1} trailOpacity={1}><Sheet /></Trail></CameraMotionBlur>;`,
  'layout-utils': green(
    "import { fitText, measureText } from '@remotion/layout-utils';",
    "measureText({ text: 'Hello', fontFamily: 'Inter', fontSize: 100 }).width > 100 && fitText({ text: 'Hello', withinWidth: 500, fontFamily: 'Inter' }).fontSize > 50",
  ),
  'animation-utils': `import { makeTransform, translateX } from '@remotion/animation-utils';
export default () => <AbsoluteFill style={{ left: 2000, backgroundColor: 'rgb(0,128,0)', transform: makeTransform([translateX(-2000)]) }} />;`,
  'media-utils': green(
    "import { useAudioData, visualizeAudio } from '@remotion/media-utils';",
    'bars.length === 16 && bars.every((bar) => bar === 0)',
    `const audio = useAudioData('https://example.com/a.mp3');
     const bars = audio ? visualizeAudio({ fps, frame, audioData: audio, numberOfSamples: 16 }) : [];`,
  ),
  captions: green(
    "import { createTikTokStyleCaptions } from '@remotion/captions';",
    "createTikTokStyleCaptions({ combineTokensWithinMilliseconds: 500, captions: [{ text: 'Hi', startMs: 0, endMs: 400, timestampMs: 0, confidence: 1 }] }).pages.length === 1",
  ),
  lottie: LOTTIE,
  three: THREE,
};

/** Scenes of what the runtime itself has. */
export const RUNTIME_SCENES: Readonly<Record<string, string>> = {
  fonts: green(
    "import { loadFont } from '@remotion/google-fonts/PlayfairDisplay';\nconst { fontFamily } = loadFont('normal', { weights: ['400'] });",
    "fontFamily === 'Playfair Display'",
  ),
  clsx: green("import clsx from 'clsx';", "clsx('a', { b: frame >= 0 }) === 'a b'"),
  media: `import { Video } from '@remotion/media'; import { Gif } from '@remotion/gif';
export default () => <AbsoluteFill ${FILL}><Video src="https://example.com/a.mp4" style={{ width: 1 }} /><Gif src="a.gif" width={1} height={1} /></AbsoluteFill>;`,
};
