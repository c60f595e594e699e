import { type ChildProcessWithoutNullStreams as Child, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { childEnv } from '~/env';
import { type ChildJob, type ChildMessage, childMessage } from './child/protocol';
import { RenderError, type RenderJob } from './render-engine';
import { makeUnhurried } from './unhurried';

/** How much of the child's standard error is kept for the error's cause, in characters. */
const STDERR_TAIL = 4_000;

export type ChildLimits = Pick<RenderJob, 'deadlineMs' | 'signal' | 'onProgress' | 'unhurried'>;

/**
 * Runs one job in a process group of its own and resolves with what the child
 * made. Whatever happens (done, failed, cancelled, too late), no process of the
 * group is left when the promise settles. Rejects with `RenderError`.
 */
export async function runChild(
  path: string,
  { deadlineMs, signal, onProgress, unhurried }: ChildLimits,
  job: ChildJob,
): Promise<{ durationInFrames: number }> {
  if (signal.aborted) throw cancelled();
  const child = spawn(process.execPath, [path], {
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: childEnv(),
  });
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let dispose = () => {};
  try {
    return await new Promise((resolve, reject) => {
      const onAbort = () => reject(cancelled());
      const deadline = setTimeout(() => reject(tooLate(deadlineMs)), deadlineMs);
      signal.addEventListener('abort', onAbort, { once: true });
      dispose = () => {
        clearTimeout(deadline);
        signal.removeEventListener('abort', onAbort);
      };
      listen(child, (message) => {
        if (message.type === 'progress') onProgress(message);
        if (message.type === 'done') resolve(message);
        if (message.type === 'failed') {
          reject(new RenderError(message.reason, message.message, { cause: message.detail }));
        }
      });
      const stderr = tailOf(child.stderr);
      child.once('error', (cause) => reject(crashed(cause)));
      child.once('close', () => reject(crashed(stderr())));
      child.stdin.on('error', (cause) => reject(crashed(cause)));
      if (unhurried && child.pid !== undefined) makeUnhurried(child.pid).catch(reject);
      child.stdin.write(`${JSON.stringify(job)}\n`);
    });
  } finally {
    dispose();
    killGroup(child);
    await exited;
  }
}

function listen(child: Child, onMessage: (message: ChildMessage) => void): void {
  createInterface(child.stdout).on('line', (line) => {
    const message = parseMessage(line);
    if (message) onMessage(message);
  });
}

/** Keeps the end of what a stream says. */
function tailOf(stream: Readable): () => string {
  let tail = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-STDERR_TAIL);
  });
  return () => tail;
}

/** The child leads its group: browser and ffmpeg end with it. */
function killGroup(child: Child): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch (error) {
    // Nobody of the group is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function parseMessage(line: string): ChildMessage | null {
  if (!line.startsWith('{"type":')) return null;
  try {
    return childMessage.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

const cancelled = () => new RenderError('cancelled', 'The export was cancelled.');

const tooLate = (deadlineMs: number) =>
  new RenderError(
    'deadline',
    `The export took longer than ${Math.round(deadlineMs / 1000)} seconds and was stopped. A shorter video, or a scene that draws less, will get through.`,
  );

const crashed = (cause: unknown) =>
  new RenderError('crashed', 'The export program stopped unexpectedly. Try again.', { cause });
