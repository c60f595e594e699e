/** What a scene may be made of, so that it runs on every surface. */
export const SCENE_CONTRACT = `# The scene contract
- Plain TSX, one file. Begin with the constants at the top level: texts, colours, sizes, timing; a person changes them there by hand. Then the component: export default function.
- Only these modules exist: "react", "remotion", "lucide-react" for icons, and the packages below. Either import from them or write const { AbsoluteFill, useCurrentFrame, useVideoConfig, interpolate, spring } = window.Remotion;
- Packages, where they help: @remotion/transitions (TransitionSeries, linearTiming, springTiming; each presentation from its own module, as @remotion/transitions/fade: fade, slide, wipe, flip, clock-wipe, iris, none), @remotion/shapes, @remotion/paths, @remotion/noise, @remotion/motion-blur, @remotion/layout-utils (fitText, measureText), @remotion/animation-utils, @remotion/lottie. 3D: ThreeCanvas of @remotion/three with three and @react-three/fiber; no other 3D package.
- Everything that moves is computed from useCurrentFrame(). No CSS transitions or animations, no setTimeout, no Math.random() (use random(seed) from remotion), no dates, no network, no files from elsewhere.
- Read width, height, fps and durationInFrames from useVideoConfig(), so that the scene fits every format and length. Sizes are fractions of the picture, e.g. fontSize: Math.min(width, height) * 0.08.
- interpolate() needs input and output ranges of equal length, rising inputs, and usually { extrapolateLeft: 'clamp', extrapolateRight: 'clamp' }.
- The outermost element is <AbsoluteFill> with a background of its own.
- Draw pictures with SVG and CSS. The only photographs and logos are the images that a project lists, as <Img src="asset:…" /> with Img from remotion.`;
