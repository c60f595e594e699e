import { z } from 'zod';
import type { Composition } from '~/core/timeline/composition';

/** The job, as one line of JSON on the child's standard input. */
export type ChildJob = {
  composition: Composition;
  /** Where the child writes; the parent renames it when it is complete. */
  partPath: string;
  bundleDir: string;
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
