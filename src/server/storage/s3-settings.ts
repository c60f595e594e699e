import { S3Client } from '@aws-sdk/client-s3';

/** A bucket of S3, R2 or a server that speaks their protocol. */
export type S3Settings = {
  /** Absent for Amazon's own. */
  endpoint?: string;
  bucket: string;
  region: string;
  /** Absent where the machine itself has a role. */
  keys?: { accessKeyId: string; secretAccessKey: string };
};

/** How long to wait for a connection, and for the answer to a small request, in ms. */
const CONNECT_MS = 3_000;
export const ANSWER_MS = 10_000;

/** How often a request is sent, counting the first time. */
export const ATTEMPTS = 3;

/** Connects with the first request. */
export function createS3Client({ endpoint, region, keys }: S3Settings): S3Client {
  return new S3Client({
    endpoint,
    region,
    credentials: keys,
    // Compatible servers have no host for each bucket, and store the framing of newer checksums.
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: ANSWER_MS,
      throwOnRequestTimeout: true,
    },
  });
}
