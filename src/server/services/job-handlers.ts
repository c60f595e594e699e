import type { JobHandlers } from '~/server/jobs/work-on-jobs';
import type { Platform } from './context';

/** Which service does which kind of job; one line for each kind. */
export function jobHandlers(_platform: Platform): JobHandlers {
  return {};
}
