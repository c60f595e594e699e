import type { SceneTrouble } from '../../preview/use-frame-host';
import { failureOf } from './failure-of';
import type { KnownFailure } from './use-failures';

/** The server keeps the beginning of a long message. */
const COMPARED = 400;

/**
 * Which of the known failures of a version is the one to speak of: that it does not compile,
 * else what this page has seen, else what was seen first.
 */
export function pickFailure(
  failures: readonly KnownFailure[],
  trouble: SceneTrouble | null,
): KnownFailure | null {
  const seen = trouble && failureOf(trouble);
  const isSeen = ({ message }: KnownFailure) =>
    seen !== null && message.slice(0, COMPARED) === seen.message.slice(0, COMPARED);
  return (
    failures.find(({ kind }) => kind === 'compile') ??
    failures.find(isSeen) ??
    (seen === null ? (failures[0] ?? null) : null)
  );
}
