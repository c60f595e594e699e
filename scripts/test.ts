import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { buildWhenNeeded } from './build-when-needed';
import { setUpChromium } from './set-up-chromium';
import { endWithSignals, run } from './test/commands';
import {
  type Failure,
  lineOf,
  NOTHING,
  type Outcome,
  outcomeOf,
  passedAlone,
} from './test/outcome';

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
/** More files than these do not fail because others kept the machine busy. */
const MOST_ONCE_MORE = 5;
const steps: { name: string; seconds: number; outcome: Outcome }[] = [];

async function step(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const start = performance.now();
  const outcome = await work().catch((error): Outcome => {
    console.error(error);
    return { passed: 0, failures: [{ message: `${name}: ${error}` }] };
  });
  steps.push({ name, seconds: (performance.now() - start) / 1000, outcome });
  return outcome;
}

async function check(command: string, ...args: string[]): Promise<Outcome> {
  if (await run(command, ...args)) return NOTHING;
  return { passed: 0, failures: [{ message: `${command}: see above.` }] };
}

async function vitest(name: string, project: string, ...options: string[]): Promise<Outcome> {
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
  return outcomeOf(await readFile(report, 'utf8'), ok);
}

/**
 * Runs the files of failed end-to-end tests a second time, with the machine to themselves. The run
 * stays red; whoever mends it knows what is broken, and what fails only beside others.
 */
async function onceMore(first: Outcome): Promise<Set<Failure>> {
  const files = new Set(first.failures.map(({ file }) => file));
  const paths = [...files].filter((file) => file !== undefined);
  if (files.size === 0 || files.size > MOST_ONCE_MORE || paths.length < files.size) {
    return new Set();
  }
  const again = await step('once more, alone', () => vitest('e2e-again', 'e2e', ...paths));
  return passedAlone(first, again);
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
  const beside = await step('end to end', () => vitest('e2e', 'e2e', ...two));
  const alone = await step('end to end, one by one', () => vitest('e2e-timed', 'e2e', ...TIMED));
  const outcomes = steps.map(({ outcome }) => outcome);
  const failures = [...beside.failures, ...alone.failures];
  tell(outcomes, await onceMore({ passed: 0, failures }));
}

function tell(outcomes: readonly Outcome[], unsteady: ReadonlySet<Failure>): void {
  console.log('');
  for (const { name, seconds, outcome } of steps) {
    const verdict = outcome.failures.length === 0 ? 'ok    ' : 'FAILED';
    console.log(`${verdict} ${name.padEnd(22)} ${seconds.toFixed(1)} s`);
  }
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  for (const failure of failures) {
    console.log(`- ${unsteady.has(failure) ? '(passes alone) ' : ''}${lineOf(failure)}`);
  }
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exit(failures.length === 0 ? 0 : 1);
}

endWithSignals();
await main();
