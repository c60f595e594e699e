import { z } from 'zod';
import type { Composition } from '~/core/timeline/composition';
import type { Assets } from '../with-media';

/** What a job makes; the parent renames each file when all of them are complete. */
export type ChildOutput =
  | { kind: 'video'; partPath: string }
  | { kind: 'stills'; parts: readonly { frame: number; path: string }[] };

/** The job, as one line of JSON on the child's standard input. */
export type ChildJob = {
  composition: Composition;
  output: ChildOutput;
  bundleDir: string;
  assets: Assets;
  /** Holds everything temporary of this job; removed with it. */
  scratchDir: string;
  browser: { path: string; chromeMode: 'headless-shell' | 'chrome-for-testing' };
  concurrency: number;
  /** Longest time that one video frame may take, in ms. */
  frameTimeoutMs: number;
};

/** One line of JSON on the child's standard output. */
export const childMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), framesDone: z.number(), framesTotal: z.number() }),
  z.object({ type: z.literal('done'), durationInFrames: z.number() }),
  z.object({
    type: z.literal('failed'),
    reason: z.enum(['scene-failed', 'crashed', 'missing-browser']),
    message: z.string(),
    detail: z.string(),
  }),
]);

export type ChildMessage = z.infer<typeof childMessage>;
