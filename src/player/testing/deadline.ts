import { Script } from 'node:vm';
import * as React from 'react';

const KEY = Symbol.for('framewright.test.work');
const CALL = new Script('globalThis[Symbol.for("framewright.test.work")]()');

/** Thrown when the work did not end in time. */
export class DeadlineError extends Error {}

/**
 * Does synchronous work, ended from outside after `ms` milliseconds: code under test may loop for ever.
 * @throws DeadlineError when the time is over; whatever the work throws
 */
export function within<Result>(ms: number, work: () => Result): Result {
  const results: Result[] = [];
  Reflect.set(globalThis, KEY, () => {
    results.push(work());
  });
  try {
    CALL.runInThisContext({ timeout: ms });
  } catch (thrown) {
    if (!isTimeout(thrown)) throw thrown;
    forgetCurrentRender();
    throw new DeadlineError(`Still at work after ${ms} ms.`);
  } finally {
    Reflect.deleteProperty(globalThis, KEY);
  }
  const [result] = results;
  if (results.length === 0 || result === undefined) throw new Error('The work gave no result.');
  return result;
}

function isTimeout(thrown: unknown): boolean {
  return thrown instanceof Error && Reflect.get(thrown, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** Ending from outside runs no `finally`: React would go on believing that it is in a render. */
function forgetCurrentRender(): void {
  const internals: unknown = Reflect.get(
    React,
    '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE',
  );
  if (typeof internals === 'object' && internals !== null) Reflect.set(internals, 'H', null);
}
