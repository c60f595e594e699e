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

/** Known names by the module that has them. */
export const MODULE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(KNOWN_NAMES).flatMap(([specifier, names]) =>
    names.map((name) => [name, specifier] as const),
  ),
);

/** Names that stand for a whole module. */
export const KNOWN_NAMESPACES: Readonly<Record<string, string>> = {
  React: 'react',
  ReactDOM: 'react-dom',
  Remotion: 'remotion',
};

/** Known names that a browser defines too: only a use as a tag means the component. */
export const TAG_ONLY_NAMES: ReadonlySet<string> = new Set(['Audio', 'Video']);

/** Modules that the scene runtime always has; any other specifier becomes a placeholder with a note. */
export const RUNTIME_MODULES: ReadonlySet<string> = new Set([
  'react',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'remotion',
]);
