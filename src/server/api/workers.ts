import 'server-only';
import { logError } from '~/log';
import { recoverGenerations } from '~/server/services/generation/recover';
import { workOnRenders } from '~/server/services/render/work';
import { getApp } from './platform';

/** How often to look for generations whose process died, in ms. */
const RECOVER_MS = 5_000;

/**
 * Starts this process's share of the background work: exports, and recovery of what broke off.
 * While the app cannot start, it is tried again, as every request does.
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
      void workOnRenders(platform, new AbortController().signal);
    })
    .catch((error) => {
      logError('The background work could not start', error);
      setTimeout(startWorkers, RECOVER_MS).unref();
    });
}
