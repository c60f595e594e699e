import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { ScriptedAnswer } from '../../../src/server/testing/model-server';

export type ModelProcess = {
  url: string;
  /** What the next requests get, in order; when none is left, the last one again. */
  script(answers: readonly ScriptedAnswer[]): Promise<void>;
  close(): void;
};

/** The scripted model server in a process of its own, as real ones are: its work is not the app's. */
export async function startModelProcess(): Promise<ModelProcess> {
  const child = fork(new URL('./model-program.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
  });
  const [url] = await once(child, 'message');
  return {
    url: String(url),
    async script(answers) {
      child.send([...answers]);
      await once(child, 'message');
    },
    close: () => child.disconnect(),
  };
}
