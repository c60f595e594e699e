import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { z } from 'zod';
import { buildWhenNeeded } from './build-when-needed';
import { setUpChromium } from './set-up-chromium';

type Counts = { passed: number; failed: number; names?: readonly string[] };
/** A step that counts no tests counts as one when it fails. */
type Step = { name: string; seconds: number; counts: Counts };

const RESULTS = 'test-results';
/** End-to-end tests that measure how soon or how evenly something happens: nothing else runs beside them. */
const TIMED = [
  'scripts/frame/frame.e2e.test.ts',
  'scripts/frame/guarded-loops.e2e.test.ts',
  'scripts/frame/hostile/hostile.e2e.test.ts',
  'scripts/frame/preview.e2e.test.ts',
  'scripts/frame/spare.e2e.test.ts',
  'scripts/frame/whole-video.e2e.test.ts',
  'src/ui/workspace/generation/live-picture.e2e.test.ts',
  'src/ui/workspace/history/history.e2e.test.ts',
  'src/ui/workspace/sidebar/sessions.e2e.test.ts',
];
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});
const NOTHING = { passed: 0, failed: 0 };
const FAILURE = { passed: 0, failed: 1 };
const steps: Step[] = [];
const running = new Set<ChildProcess>();

async function step(name: string, work: () => Promise<Counts>): Promise<void> {
  const start = performance.now();
  const counts = await work().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return FAILURE;
  });
  steps.push({ name, seconds: (performance.now() - start) / 1000, counts });
}

/** Runs a command of node_modules/.bin; answers whether it went well. Its output is shown whole, at its end. */
function run(command: string, ...args: string[]): Promise<boolean> {
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

async function check(command: string, ...args: string[]): Promise<Counts> {
  return (await run(command, ...args)) ? NOTHING : FAILURE;
}

async function vitest(name: string, project: string, ...options: string[]): Promise<Counts> {
  const report = `${RESULTS}/${name}.json`;
  const ok = await run(
    'vitest',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...options,
  );
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults,
  } = reportSchema.parse(JSON.parse(await readFile(report, 'utf8')));
  const names = testResults.flatMap((file) => failuresOf(relative('', file.name), file));
  // A file that cannot be loaded, or an error outside of a test, fails no test; nor does a run of none.
  const hidden = failed === 0 && (!ok || passed === 0);
  return { passed, failed: hidden ? 1 : failed, names };
}

function failuresOf(path: string, file: z.infer<typeof reportSchema>['testResults'][number]) {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 && file.status === 'failed') return [path];
  return failed.map(({ fullName }) => `${path}: ${fullName}`);
}

/** Everything that has to hold before a change lands; the last line counts the tests. */
async function main(): Promise<void> {
  await rm(RESULTS, { recursive: true, force: true });
  await mkdir(RESULTS, { recursive: true });
  await step('chromium', () => setUpChromium(console.log).then(() => NOTHING));
  await Promise.all([
    step('build', () => buildWhenNeeded().then(() => NOTHING)),
    step('format and lint', () => check('biome', 'ci', '.')).then(() =>
      step('types', () => check('tsc', '--noEmit')),
    ),
  ]);
  // They wait for the database half of the time: one worker more than cores halves the run.
  const workers = `--maxWorkers=${availableParallelism() + 1}`;
  await step('unit and integration', () => vitest('unit', 'unit', workers));
  // They wait for browsers and timers half of the time, too.
  const two = ['--fileParallelism', '--maxWorkers=2', ...TIMED.map((file) => `--exclude=${file}`)];
  await step('end to end', () => vitest('e2e', 'e2e', ...two));
  await step('end to end, one by one', () => vitest('e2e-timed', 'e2e', ...TIMED));
  console.log('');
  for (const { name, seconds, counts } of steps) {
    const verdict = counts.failed === 0 ? 'ok    ' : 'FAILED';
    console.log(`${verdict} ${name.padEnd(22)} ${seconds.toFixed(1)} s`);
  }
  for (const name of steps.flatMap(({ counts }) => counts.names ?? [])) console.log(`- ${name}`);
  const passed = steps.reduce((sum, { counts }) => sum + counts.passed, 0);
  const failed = steps.reduce((sum, { counts }) => sum + counts.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });
}
await main();
