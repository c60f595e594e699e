import { relative } from 'node:path';
import { z } from 'zod';

/** `title` is missing where a file as a whole failed, `file` where an error belongs to none. */
export type Failure = { file?: string; title?: string; message: string };
export type Outcome = { passed: number; failures: readonly Failure[] };

export const NOTHING: Outcome = { passed: 0, failures: [] };

/** What of Vitest's JSON report is read here. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Reads a JSON report of Vitest; `ok` tells whether the run ended well. Throws when it is none. */
export function outcomeOf(report: string, ok: boolean): Outcome {
  const { numPassedTests: passed, testResults } = reportSchema.parse(JSON.parse(report));
  const failures = testResults.flatMap(failuresOf);
  if (failures.length > 0) return { passed, failures };
  // An error outside of a test fails no test; nor does a run of none.
  if (!ok) return { passed, failures: [{ message: 'An error outside of a test: see above.' }] };
  if (passed === 0) return { passed, failures: [{ message: 'No test ran.' }] };
  return { passed, failures };
}

function failuresOf(result: z.infer<typeof reportSchema>['testResults'][number]): Failure[] {
  const file = relative('', result.name);
  const failed = result.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0) {
    return result.status === 'failed' ? [{ file, message: result.message }] : [];
  }
  return failed.map(({ fullName, failureMessages }) => ({
    file,
    title: fullName,
    message: failureMessages?.[0] ?? '',
  }));
}

/** The failures of `first` that a run of their files alone, `again`, does not repeat. */
export function passedAlone(first: Outcome, again: Outcome): Set<Failure> {
  // Nothing is known where the second run itself broke off.
  if (again.failures.some(({ file }) => file === undefined)) return new Set();
  const isAlike = (one: Failure) => (other: Failure) =>
    one.file === other.file && (!one.title || !other.title || one.title === other.title);
  return new Set(first.failures.filter((each) => !again.failures.some(isAlike(each))));
}

const LONGEST = 300;

/** A failure in one line of at most some 300 characters behind its name. */
export function lineOf({ file, title, message }: Failure): string {
  const words = message.split('\n').find((line) => line.trim() !== '') ?? '';
  return [file, title, words.trim().slice(0, LONGEST)].filter(Boolean).join(': ');
}
