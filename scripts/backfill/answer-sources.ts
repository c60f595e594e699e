import { parentPort } from 'node:worker_threads';
import { messageOf } from '~/core/errors';
import { compileColumns } from '~/server/services/scene/compile-columns';

// One compiling thread: says that it is there; then for each source, in order, what was made of it.
let turn = Promise.resolve();
parentPort?.on('message', (source: string) => {
  turn = turn.then(async () => {
    const answer = await compileColumns(source).then(
      (compiled) => ({ compiled }),
      (error) => ({ problem: messageOf(error) }),
    );
    parentPort?.postMessage(answer);
  });
});
parentPort?.postMessage('ready');
