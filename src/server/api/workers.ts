import 'server-only';
import { logError } from '~/log';
import { workOnJobs } from '~/server/jobs/work-on-jobs';
import { askToPublishOld } from '~/server/services/artifact/ask-to-publish';
import { recoverGenerations } from '~/server/services/generation/recover';
import { jobHandlers } from '~/server/services/job-handlers';
import { askToCollect } from '~/server/services/object/collect-daily';
import { workOnRenders } from '~/server/services/render/work';
import { askToRenewPages } from '~/server/services/share/page/renew-old';
import { sweepRows } from '~/server/services/system/sweep';
import { warmCompiler } from '~/server/services/system/warm-compiler';
import { getApp } from './platform';

/** Warming up the compiler takes a second of the processor: the first page goes first, in ms. */
const WARM_AFTER_MS = 1_500;
/** How often to look for generations whose process died, in ms. */
const RECOVER_MS = 5_000;
/** How often rows that nothing asks for any more are removed. */
const SWEEP_MS = 60 * 60 * 1_000;
/** After the start, when servers of an older build that run beside this one have ended, in ms. */
const ROLLED_OUT_MS = 15 * 60 * 1_000;

/**
 * Starts this process's share of the background work: exports, jobs, recovery of what broke off, and sweeping.
 * The compiler is warmed up as well. While the app cannot start, it is tried again, as every request does.
 */
export function startWorkers(): void {
  getApp()
    .then(({ platform }) => {
      const recover = () =>
        recoverGenerations(platform).catch((error) =>
          logError('Broken-off generations could not be ended', error),
        );
      void recover();
      setInterval(recover, RECOVER_MS).unref();
      const sweep = () =>
        sweepRows(platform.db).catch((error) => logError('Old rows could not be removed', error));
      setInterval(sweep, SWEEP_MS).unref();
      const { signal } = new AbortController();
      void workOnRenders(platform, signal);
      void workOnJobs(platform, jobHandlers(platform), signal);
      askToPublishOld(platform.db).catch((error) =>
        logError('Old artifacts could not be put on the list for publishing', error),
      );
      askToCollect(platform.db).catch((error) =>
        logError('The collection of files could not be planned', error),
      );
      const renew = () =>
        askToRenewPages(platform).catch((error) =>
          logError('Pages of an older build could not be put on the list', error),
        );
      void renew();
      setTimeout(renew, ROLLED_OUT_MS).unref();
      const warm = () =>
        warmCompiler(platform.db).catch((error) =>
          logError('The compiler could not be warmed up', error),
        );
      setTimeout(warm, WARM_AFTER_MS).unref();
    })
    .catch((error) => {
      logError('The background work could not start', error);
      setTimeout(startWorkers, RECOVER_MS).unref();
    });
}
