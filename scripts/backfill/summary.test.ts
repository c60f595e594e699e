import { describe, expect, it } from 'vitest';
import type { Decision, Outcome } from '../../src/server/services/backfill/decide';
import { emptyTally } from '../../src/server/services/backfill/tally';
import { NO_META } from '../../src/server/testing/revisions';
import { sceneLine, summaryOf, verdictOf } from './summary';

const degraded = {
  ...NO_META,
  notes: [{ kind: 'closed', message: 'Closed what was cut off.', line: 9, degraded: true }],
};
const failed = {
  ...NO_META,
  error: { kind: 'syntax' as const, message: 'A brace is missing.', line: 1, column: null },
};

function decision(outcome: Outcome, said = NO_META, isHead = true): Decision {
  const found = {
    id: 'r1',
    writtenBy: '1',
    tsxCode: '',
    hasBody: outcome !== 'started',
    compiledHash: null,
    compileMeta: NO_META,
    isHead,
    sceneName: 'Intro',
    projectTitle: 'Launch',
  };
  return { found, outcome, write: { kind: 'note', compileMeta: said }, said };
}

describe('the lines of a dry run', () => {
  it.each([
    [decision('started'), 'would start running: “Intro” in “Launch” (revision r1)'],
    [decision('kept', failed), 'would stop running:  “Intro” in “Launch” (revision r1): A brace'],
    [decision('changed', degraded), 'would draw less:     “Intro” in “Launch”'],
  ])('name a scene that changes what it shows', (decided, line) => {
    expect(sceneLine(decided)).toContain(line);
  });

  it('are silent about the rest, and about revisions that no scene shows', () => {
    expect(sceneLine(decision('changed'))).toBeNull();
    expect(sceneLine(decision('broken', failed))).toBeNull();
    expect(sceneLine(decision('kept', failed, false))).toBeNull();
  });
});

describe('the end of a backfill', () => {
  const tally = emptyTally();
  tally.outcomes.started = 12_000;
  tally.outcomes.broken = 3;
  tally.degraded = 40;
  tally.errors = { syntax: 1, gate: 2 };

  it('counts by outcome and by kind of error, the most frequent first, without zeros', () => {
    expect(summaryOf(tally, { dryRun: false })).toEqual([
      '   12,000  now run',
      '        3  still do not compile',
      '       40  of them run but do not draw all that they ask for',
      'Why the compiler makes no JavaScript:',
      '        2  gate',
      '        1  syntax',
    ]);
  });

  it.each([
    [{ left: 0, stopped: false }, null, 'Every revision was handled.'],
    [{ left: 5, stopped: true }, null, 'Stopped; 5 revisions are left. The same command goes on'],
    [{ left: 1, stopped: false }, null, '1 revision is left. The same command tries again.'],
    [{ left: 7, stopped: false }, 12_003, '7 revisions are left beyond the limit.'],
  ])('says of %j with the limit %j what is left', (end, limit, sentence) => {
    expect(verdictOf({ tally, ...end }, { dryRun: false, limit })).toContain(sentence);
  });
});
