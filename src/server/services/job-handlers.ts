import type { JobHandlers } from '~/server/jobs/work-on-jobs';
import { publishArtifact } from './artifact/publish';
import type { Platform } from './context';
import { collectDaily } from './object/collect-daily';
import { drawPosters } from './poster/draw';
import { publishSharePage } from './share/page/publish';
import { renewOldPages } from './share/page/renew-old';

/** Which service does which kind of job; one line for each kind. */
export function jobHandlers(platform: Platform): JobHandlers {
  return {
    // Each takes a browser: one at a time on one machine.
    'draw-poster': { run: (job) => drawPosters(platform, job), maxAttempts: 3, atOnce: 1 },
    'publish-artifact': {
      run: async ({ subject }) => void (await publishArtifact(platform, subject)),
      // Storage that is away comes back one day.
      maxAttempts: Number.POSITIVE_INFINITY,
      atOnce: 2,
    },
    'publish-share': {
      run: ({ subject }) => publishSharePage(platform, subject),
      maxAttempts: Number.POSITIVE_INFINITY,
      atOnce: 1,
    },
    'renew-share-pages': {
      run: ({ subject }) => renewOldPages(platform, subject),
      // Tried for a quarter of an hour: a server of that build may be the only one by then.
      maxAttempts: 20,
      atOnce: 1,
    },
    'collect-objects': {
      run: ({ signal }) => collectDaily(platform, signal),
      maxAttempts: Number.POSITIVE_INFINITY,
      atOnce: 1,
    },
  };
}
