import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * The compiler beside others, over the corpus. In a process of its own, because React decides as
 * it loads whether it makes its checks for developers, which would be most of the work.
 * @throws Error when it does not come to its end
 */
export async function benchCompile(): Promise<void> {
  const child = spawn(process.execPath, ['scripts/launch.mjs', 'scripts/bench/compile/run.ts'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [code]: unknown[] = await once(child, 'close');
  if (code !== 0) throw new Error('The benchmark of the compiler did not come to its end.');
}
