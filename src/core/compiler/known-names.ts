import { capabilityOf, moduleOnWindow } from '../scene/capabilities';

/**
 * Names that a scene may use without importing them, by the module they come from.
 * Only names that mean one thing in a scene: `Component` or `act` would be guesses.
 */
export const KNOWN_NAMES: Readonly<Record<string, readonly string[]>> = {
  react: [
    'Activity',
    'Children',
    'Fragment',
    'PureComponent',
    'StrictMode',
    'Suspense',
    'cloneElement',
    'createContext',
    'createElement',
    'createRef',
    'forwardRef',
    'isValidElement',
    'lazy',
    'memo',
    'startTransition',
    'useCallback',
    'useContext',
    'useDebugValue',
    'useDeferredValue',
    'useEffect',
    'useId',
    'useImperativeHandle',
    'useInsertionEffect',
    'useLayoutEffect',
    'useMemo',
    'useReducer',
    'useRef',
    'useState',
    'useSyncExternalStore',
    'useTransition',
  ],
  remotion: [
    'AbsoluteFill',
    'AnimatedImage',
    'Audio',
    'Easing',
    'Freeze',
    'Html5Audio',
    'Html5Video',
    'IFrame',
    'Img',
    'Loop',
    'OffthreadVideo',
    'Sequence',
    'Series',
    'Video',
    'cancelRender',
    'continueRender',
    'delayRender',
    'getInputProps',
    'interpolate',
    'interpolateColors',
    'measureSpring',
    'prefetch',
    'random',
    'spring',
    'staticFile',
    'useBufferState',
    'useCurrentFrame',
    'useCurrentScale',
    'useDelayRender',
    'useRemotionEnvironment',
    'useVideoConfig',
  ],
};

/**
 * Names of other modules that mean one thing too: `Circle` and `fade` may be a scene's own, and
 * are not among them. The modules have more, so what is imported from them is not corrected by these.
 */
export const CAPABILITY_NAMES: Readonly<Record<string, string>> = {
  '@iconify/react': 'IconifyIcon',
  '@react-three/fiber': 'useFrame useThree',
  '@remotion/animation-utils': 'interpolateStyles makeTransform',
  '@remotion/captions': 'createTikTokStyleCaptions parseSrt',
  '@remotion/gif': 'Gif',
  '@remotion/layout-utils': 'fillTextBox fitText fitTextOnNLines measureText',
  '@remotion/lottie': 'Lottie getLottieMetadata',
  '@remotion/media-utils':
    'useAudioData useWindowedAudioData visualizeAudio visualizeAudioWaveform',
  '@remotion/motion-blur': 'CameraMotionBlur',
  '@remotion/noise': 'noise2D noise3D noise4D',
  '@remotion/paths':
    'evolvePath getPointAtLength getTangentAtLength interpolatePath translatePath warpPath',
  '@remotion/shapes':
    'makeCircle makeEllipse makeHeart makePie makePolygon makeRect makeStar makeTriangle',
  '@remotion/three': 'ThreeCanvas',
  '@remotion/transitions': 'TransitionSeries linearTiming springTiming',
};

/** Known names by the module that has them. */
export const MODULE_OF: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(CAPABILITY_NAMES).map(([from, names]) => [from, names.split(' ')] as const),
    ...Object.entries(KNOWN_NAMES),
  ].flatMap(([specifier, names]) => names.map((name) => [name, specifier] as const)),
);

/** Known names that a browser defines too: only a use as a tag means the component. */
export const TAG_ONLY_NAMES: ReadonlySet<string> = new Set(['Audio', 'Video']);

/** Modules that every surface has, whatever a scene asks for. */
export const RUNTIME_MODULES: ReadonlySet<string> = new Set([
  'react',
  'react-dom',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'remotion',
]);

/** The module that a name of the page's window stands for; null when there is none. */
export function availableOnWindow(name: string): string | null {
  const module = moduleOnWindow(name);
  return module !== null && isAvailable(module) ? module : null;
}

/** Whether a scene can have a module; in the place of any other stands a placeholder, with a note. */
export function isAvailable(specifier: string): boolean {
  return RUNTIME_MODULES.has(specifier) || capabilityOf(specifier) !== null;
}
