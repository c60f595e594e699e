import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningApp } from './app';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Directory with a note for each app that is to be ended after the last test. */
    notedApps: string;
  }
}

const LOOK_MS = 50;

/** Leaves the end of an app to whoever started the run: a worker is not asked before it goes. */
export async function noteApp(
  directory: string,
  app: Pick<RunningApp, 'dataDir' | 'processId'>,
): Promise<void> {
  await writeFile(join(directory, `${app.processId()}`), app.dataDir);
}

/** Ends the noted apps as Ctrl-C does, and removes their data and the notes. */
export async function endNotedApps(directory: string): Promise<void> {
  const notes = await readdir(directory);
  await Promise.all(
    notes.map(async (note) => {
      const dataDir = await readFile(join(directory, note), 'utf8');
      if (send('SIGINT', Number(note))) while (send(0, Number(note))) await sleep(LOOK_MS);
      await rm(dataDir, { recursive: true, force: true });
    }),
  );
  await rm(directory, { recursive: true });
}

/** Whether there was a process to send it to; signal 0 only asks. */
function send(signal: 'SIGINT' | 0, processId: number): boolean {
  try {
    return process.kill(processId, signal);
  } catch {
    return false;
  }
}
