import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { cacheControlOf, contentEncodingOf, contentTypeOf } from './key';
import { mayPass, statusOf } from './s3-fault';
import { ANSWER_MS, ATTEMPTS } from './s3-settings';
import type { StorageBody } from './storage';

/** The slowest connection that an upload has to get by with, in bytes per ms. */
const SLOWEST = 100;
const PAUSE_MS = 200;

/**
 * Puts an object unless there is one: a server that knows `If-None-Match` (S3, R2, MinIO)
 * refuses the second of two that arrive together, others take either. Files are streamed, and
 * opened anew for each attempt. Answers its size in bytes.
 */
export async function putObject(
  client: S3Client,
  bucket: string,
  key: string,
  body: StorageBody,
): Promise<number> {
  const size = body instanceof Uint8Array ? body.byteLength : (await stat(body.path)).size;
  let isConditional = true;
  for (let attempt = 1; ; attempt += 1) {
    const stream = body instanceof Uint8Array ? null : createReadStream(body.path);
    try {
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: stream ?? (body instanceof Uint8Array ? body : undefined),
        ContentLength: size,
        ContentType: contentTypeOf(key),
        ContentEncoding: contentEncodingOf(key) ?? undefined,
        CacheControl: cacheControlOf(key),
        IfNoneMatch: isConditional ? '*' : undefined,
      });
      await client.send(command, { requestTimeout: ANSWER_MS + size / SLOWEST });
      return size;
    } catch (error) {
      // Somebody else's object of the same name is the same object.
      if (statusOf(error) === 412) return size;
      if (statusOf(error) === 501 && isConditional) isConditional = false;
      else if (attempt >= ATTEMPTS || !mayPass(error)) throw error;
      else await sleep(PAUSE_MS * attempt);
    } finally {
      stream?.destroy();
    }
  }
}
