import type { Composition } from '~/core/timeline/composition';

export type RenderProgress = { framesDone: number; framesTotal: number };

type Job = {
  composition: Composition;
  /**
   * Absolute paths of the files of its sounds, images and typefaces, by their addresses; a sound
   * without one is not heard, a quiet surface stands for an image, the nearest family for a typeface.
   */
  media?: Readonly<Record<string, string>>;
  /** Longest time that the whole job may take, in ms. */
  deadlineMs: number;
  signal: AbortSignal;
  /** Nobody waits for it: whatever else the machine does goes first. */
  unhurried?: boolean;
};

export type RenderJob = Job & {
  /** Absolute path of the MP4; it appears there complete or not at all. */
  outputPath: string;
  onProgress(progress: RenderProgress): void;
};

/** One video frame as a picture: its number in the whole video, and the absolute path of its PNG. */
export type Still = { frame: number; outputPath: string };

export type StillsJob = Job & { stills: readonly Still[] };

export type RenderResult = { sizeBytes: number; durationInFrames: number };

/** Whether exports can be made here; `message` says what is missing and what to do. */
export type RenderStatus =
  | { available: true; message: null }
  | { available: false; message: string };

/** Turns a composition into an MP4 or into pictures. Adapters: a local child process; others keep the same contract. */
export type RenderEngine = {
  /** Renders one job; rejects with `RenderError`. */
  render(job: RenderJob): Promise<RenderResult>;
  /** Draws one video frame as PNG, drawn as in the MP4 but not compressed; rejects as `stills`. */
  still(job: Job & Still): Promise<void>;
  /**
   * Draws several frames of a video with one browser; each PNG appears complete or not at all.
   * Rejects with `RenderError`, and with `RangeError` when a frame lies outside of the video.
   */
  stills(job: StillsJob): Promise<void>;
  status(): Promise<RenderStatus>;
};

export type RenderFailure =
  | 'missing-browser'
  | 'cancelled'
  | 'deadline'
  | 'scene-failed'
  | 'crashed';

/** Why there is no MP4 or picture; `message` is a sentence for the person who asked for it. */
export class RenderError extends Error {
  override readonly name = 'RenderError';

  constructor(
    readonly reason: RenderFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
