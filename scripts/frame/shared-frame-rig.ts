import { type FrameRig, startFrameRig } from './frame-rig';

let shared: Promise<FrameRig> | undefined;

/**
 * The rig that all test files of one worker share; both end with the worker. `close` closes the
 * pages that a file has opened, and forgets what was asked for and what should fail.
 */
export async function sharedFrameRig(): Promise<FrameRig> {
  shared ??= startFrameRig();
  const rig = await shared;
  return {
    ...rig,
    async close() {
      await Promise.all(rig.browser.contexts().map((context) => context.close()));
      rig.server.requests.length = 0;
      rig.server.succeed();
    },
  };
}
