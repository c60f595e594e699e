import { parentPort } from 'node:worker_threads';
import { messageOf } from '~/core/errors';
import { compileColumns } from '~/server/services/scene/compile-columns';

// One compiling thread: a source comes in, what was made of it goes out, in order.
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
