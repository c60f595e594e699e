import { type ChildProcess, spawn } from 'node:child_process';

const running = new Set<ChildProcess>();

/** Runs a command of node_modules/.bin; answers whether it went well. Its output is shown whole, at its end. */
export function run(command: string, ...args: string[]): Promise<boolean> {
  const child = spawn(`node_modules/.bin/${command}`, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'test' },
    shell: process.platform === 'win32',
  });
  running.add(child);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      running.delete(child);
      process.stdout.write(Buffer.concat(output));
      done(code === 0);
    });
  });
}

/** Ends what runs, when the run as a whole is ended by a signal. */
export function endWithSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const child of running) child.kill(signal);
      process.exit(1);
    });
  }
}
