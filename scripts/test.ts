import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { buildWhenNeeded } from './build-when-needed';
import { setUpChromium } from './set-up-chromium';

type Step = { name: string; seconds: number; ok: boolean };
type Counts = { passed: number; failed: number };

const RESULTS = 'test-results';
const steps: Step[] = [];

async function step(name: string, work: () => Promise<boolean>): Promise<void> {
  const start = performance.now();
  const ok = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return false;
  });
  steps.push({ name, seconds: (performance.now() - start) / 1000, ok });
}

/** Runs a command of node_modules/.bin; answers whether it went well. Its output is shown whole, at its end. */
function run(command: string, ...args: string[]): Promise<boolean> {
  const child = spawn(`node_modules/.bin/${command}`, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'test' },
    shell: process.platform === 'win32',
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => {
      process.stdout.write(Buffer.concat(output));
      done(code === 0);
    });
  });
}

function vitest(project: string): Promise<boolean> {
  const report = `--outputFile.json=${RESULTS}/${project}.json`;
  return run(
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    report,
  );
}

async function countsOf(project: string): Promise<Counts> {
  const text = await readFile(`${RESULTS}/${project}.json`, 'utf8').catch(() => null);
  if (text === null) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(text);
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Everything that has to hold before a change lands; the last line counts the tests. */
async function main(): Promise<void> {
  await rm(RESULTS, { recursive: true, force: true });
  await mkdir(RESULTS, { recursive: true });
  await step('chromium', () => setUpChromium(console.log).then(() => true));
  await Promise.all([
    step('build', () => buildWhenNeeded().then(() => true)),
    step('format and lint', () => run('biome', 'ci', '.')).then(() =>
      step('types', () => run('tsc', '--noEmit')),
    ),
  ]);
  await step('unit and integration', () => vitest('unit'));
  await step('end to end', () => vitest('e2e'));
  const counts = await Promise.all([countsOf('unit'), countsOf('e2e')]);
  console.log('');
  for (const { name, seconds, ok } of steps) {
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(22)} ${seconds.toFixed(1)} s`);
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  const good = failed === 0 && counts.every((count) => count.passed > 0);
  process.exit(good && steps.every(({ ok }) => ok) ? 0 : 1);
}

await main();
