import { Console } from 'node:console';
import { inspect } from 'node:util';
import { messageOf } from '~/core/errors';
import { ownProcesses } from './browser-process';
import { serveBundle } from './bundle-server';
import { renderFailure } from './failure';
import { guardOutgoing } from './network-guard';
import { readJobLine } from './parent-watch';
import type { ChildJob, ChildMessage } from './protocol';
import { renderJob } from './render';

/** Standard output carries messages only; whatever the renderer prints goes to standard error. */
const say = (message: ChildMessage) => process.stdout.write(`${JSON.stringify(message)}\n`);
globalThis.console = new Console(process.stderr);

let job: ChildJob | null = null;

async function run(given: ChildJob): Promise<ChildMessage> {
  job = given;
  process.env.TMPDIR = given.scratchDir;
  const guard = guardOutgoing();
  const port = await serveBundle(given.bundleDir, given.assets);
  guard.allow(port);
  ownProcesses(port, guard);
  let last = -1;
  try {
    const durationInFrames = await renderJob(given, `http://127.0.0.1:${port}`, (progress) => {
      if (progress.framesDone !== last) say({ type: 'progress', ...progress });
      last = progress.framesDone;
    });
    return { type: 'done', durationInFrames };
  } catch (thrown) {
    return renderFailure(thrown, given.composition);
  }
}

function crashed(thrown: unknown): ChildMessage {
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : messageOf(thrown);
  return {
    type: 'failed',
    reason: 'crashed',
    message: `The export stopped: ${messageOf(thrown)}`,
    detail,
  };
}

readJobLine(
  (line) => {
    // The parent ends this process and its group when it has read the message.
    Promise.resolve(line)
      .then((text) => run(JSON.parse(text)))
      .catch(crashed)
      .then(say);
  },
  () => job?.scratchDir ?? null,
);
// What a scene's leftovers throw here later (a refused download, a closed page) does not end the render.
const note = (thrown: unknown) => process.stderr.write(`Outside the render: ${inspect(thrown)}\n`);
process.on('uncaughtException', note);
process.on('unhandledRejection', note);
