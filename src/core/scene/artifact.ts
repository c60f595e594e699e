/**
 * Raised whenever the compiler's output can change for the same source.
 * Stored with every revision, so that a backfill can find the older ones.
 */
export const COMPILATION_VERSION = 3;

/**
 * Parameters of every artifact body, in call order: `new Function(...SCENE_PARAMS, js)`.
 * None of them is a name that a scene would declare itself: a top-level
 * `const spring = …` in a scene must never collide with a parameter.
 */
export const SCENE_PARAMS = ['__fw', 'window', 'globalThis'] as const;

/** One thing that the compiler changed or could not honour, in words for the creator. */
export type CompileNote = {
  /** Stable machine name, e.g. `unwrapped-fence`, `unknown-module`. */
  kind: string;
  /** One plain sentence. */
  message: string;
  /** 1-based line of the TSX that was compiled; null when it has no place. */
  line: number | null;
  /** True when the scene runs but does not draw all that its author asked for. */
  degraded: boolean;
};

/** Why a source has no artifact. */
export type CompileError = {
  kind: 'empty' | 'syntax' | 'no-component' | 'gate';
  /** One sentence without positions, paths or stack. */
  message: string;
  /** 1-based line and column in the TSX; null when unknown. */
  line: number | null;
  column: number | null;
};

/** What the compiler made of one source; never thrown, always returned. */
export type CompileResult = {
  /** Function body ending in `return <Component>;`, or null when nothing parses. */
  js: string | null;
  params: readonly string[];
  componentName: string | null;
  /** sha256 of `js`, lower-case hex; null without `js`. */
  hash: string | null;
  /** Module specifiers beyond `react` and `remotion` that the body asks the runtime for. */
  capabilities: string[];
  /** A stack line minus this is the TSX line (`new Function` adds two lines). */
  lineOffset: number;
  /** `export const durationInFrames… = 150` in the source, in frames. */
  declaredDurationInFrames: number | null;
  notes: CompileNote[];
  error: CompileError | null;
  /** Milliseconds per stage; empty when no clock was given. */
  timings: Record<string, number>;
};
