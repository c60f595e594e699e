import { S3ServiceException } from '@aws-sdk/client-s3';
import { StorageError } from './storage';

/** Runs `work`; what the server or the network has against it becomes a `StorageError`. */
export async function reporting<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw faultOf(cause);
  }
}

/** What went wrong, for a person. */
export function faultOf(cause: unknown): StorageError {
  if (cause instanceof StorageError) return cause;
  if (nameOf(cause) === 'QuotaExceeded' || statusOf(cause) === 507) {
    const message = 'The storage is full: the file could not be stored.';
    return new StorageError('full', message, { cause });
  }
  return new StorageError('unavailable', 'The stored files cannot be reached.', { cause });
}

/** For the operator, on the health page: what is wrong with the settings or the server. */
export function conditionOf(cause: unknown): string {
  const status = statusOf(cause);
  if (status === 404) return 'The bucket of S3_BUCKET does not exist.';
  if (status === 301 || status === 400) return 'The bucket is in another region than S3_REGION.';
  if (status === 401 || status === 403) {
    return 'The object storage refuses the keys: it takes reading, writing, removing and listing.';
  }
  return 'The object storage does not answer.';
}

/** For `catch`: null when there is no such object. */
export function absent(error: unknown): null {
  const isMissing = nameOf(error) === 'NotFound' || nameOf(error) === 'NoSuchKey';
  if (isMissing && statusOf(error) === 404) return null;
  throw error;
}

/** Whether the same request may do better in a moment. */
export function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  // 409 is a conflict with somebody who puts the same object at this moment.
  return status === undefined || status >= 500 || status === 429 || status === 409;
}

export function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : undefined);
