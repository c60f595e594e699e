import type { Composition } from '~/core/timeline/composition';

export type RenderProgress = { framesDone: number; framesTotal: number };

export type RenderJob = {
  composition: Composition;
  /** Absolute path of the MP4; it appears there complete or not at all. */
  outputPath: string;
  /** Longest time that the whole job may take, in ms. */
  deadlineMs: number;
  signal: AbortSignal;
  onProgress(progress: RenderProgress): void;
};

export type RenderResult = { sizeBytes: number; durationInFrames: number };

/** Whether exports can be made here; `message` says what is missing and what to do. */
export type RenderStatus =
  | { available: true; message: null }
  | { available: false; message: string };

/** Turns a composition into an MP4. Adapters: a local child process; others keep the same contract. */
export type RenderEngine = {
  /** Renders one job; rejects with `RenderError`. */
  render(job: RenderJob): Promise<RenderResult>;
  status(): Promise<RenderStatus>;
};

export type RenderFailure =
  | 'missing-browser'
  | 'cancelled'
  | 'deadline'
  | 'scene-failed'
  | 'crashed';

/** Why there is no MP4; `message` is a sentence for the person who asked for it. */
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
