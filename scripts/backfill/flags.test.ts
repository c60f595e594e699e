import { expect, it } from 'vitest';
import { readFlags } from './flags';

const PROJECT = '0b0e3c1e-9c5a-4f7b-8a53-2f6f5f0f8f11';

it('reads every flag in both of its forms', () => {
  expect(
    readFlags(['--recompile', '--dry-run', '--batch', '50', '--limit=7', '--project', PROJECT]),
  ).toMatchObject({
    recompile: true,
    dryRun: true,
    batch: 50,
    limit: 7,
    projectId: PROJECT,
    help: false,
  });
  expect(readFlags(['--concurrency=2', '-h'])).toMatchObject({ concurrency: 2, help: true });
});

it('has a value for all that is not said', () => {
  const flags = readFlags([]);
  expect(flags).toMatchObject({
    recompile: false,
    dryRun: false,
    batch: 200,
    limit: null,
    projectId: null,
  });
  expect(typeof flags === 'string' ? 0 : flags.concurrency).toBeGreaterThanOrEqual(1);
});

it.each([
  [['--recomplie'], 'There is no flag --recomplie.'],
  [['-x'], 'There is no flag -x.'],
  [['everything'], '“everything” is not a flag.'],
  [['--dry-run=no'], '--dry-run takes no value'],
  [['--batch'], '--batch needs a whole number from 1 to 1000'],
  [['--batch', '0'], '--batch needs a whole number from 1 to 1000, not “0”'],
  [['--batch', '1001'], 'from 1 to 1000'],
  [['--batch', '--recompile'], '--batch needs a whole number'],
  [['--concurrency', '2.5'], '--concurrency needs a whole number from 1 to 32, not “2.5”'],
  [['--limit', '-3'], '--limit needs a whole number from 1'],
  [['--limit', '1e3'], 'not “1e3”'],
  [['--project', 'mine'], '--project needs a project’s id, the last part of its address'],
  [['--project'], '--project needs a project’s id'],
])('says what is wrong with %j', (args, sentence) => {
  expect(readFlags(args)).toContain(sentence);
});
