import { StorageError } from './storage';

/** Runs `work`; what the file system has against it becomes a `StorageError`. */
export async function reporting<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw faultOf(cause);
  }
}

/** What the file system said, for a person. */
export function faultOf(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  if (codeOf(cause) === 'ENOSPC') {
    return new StorageError('full', 'The disk is full: the file could not be stored.', { cause });
  }
  return new StorageError('unavailable', 'The stored files cannot be reached.', { cause });
}

/** For `catch`: null when there is no such file. */
export function absent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? error.code : undefined;
