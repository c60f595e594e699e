import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { logWarning } from '~/log';
import { contentTypeOf, isKey, requireFolder, requireKey } from './key';
import { absent, conditionOf, faultOf, reporting } from './s3-fault';
import { putObject } from './s3-put';
import { createS3Client, type S3Settings } from './s3-settings';
import type { ListedObject, Storage, StoredObject } from './storage';

/** Keeps objects in a bucket. It may hold other things: what has no name of ours is never listed. */
export function createS3Storage(settings: S3Settings): Storage {
  const client = createS3Client(settings);
  const { bucket: Bucket } = settings;

  const find = async (key: string): Promise<StoredObject | null> => {
    const command = new HeadObjectCommand({ Bucket, Key: requireKey(key) });
    const found = await client.send(command).catch(absent);
    return found && objectOf(key, found.ContentLength ?? 0);
  };

  return {
    stat: (key) => reporting(() => find(key)),

    put: (key, body) =>
      reporting(async () => {
        const existing = await find(key);
        return existing ?? objectOf(key, await putObject(client, Bucket, key, body));
      }),

    open: (key, range) =>
      reporting(async () => {
        const Range = range && `bytes=${range.start}-${range.end}`;
        const command = new GetObjectCommand({ Bucket, Key: requireKey(key), Range });
        const found = await client.send(command).catch(absent);
        if (!found) return null;
        if (!(found.Body instanceof Readable)) throw new Error(`${key} came without a body`);
        const whole = Number(found.ContentRange?.split('/')[1] ?? found.ContentLength ?? 0);
        return { object: objectOf(key, whole), stream: found.Body };
      }),

    remove: (key) =>
      reporting(async () => {
        await client.send(new DeleteObjectCommand({ Bucket, Key: requireKey(key) }));
      }),

    list: (folder) => listObjects(client, Bucket, requireFolder(folder)),

    status: async () => {
      try {
        await client.send(new HeadBucketCommand({ Bucket }));
        return { available: true, message: null };
      } catch (error) {
        logWarning('The object storage is not available', error);
        return { available: false, message: conditionOf(error) };
      }
    },
  };
}

const objectOf = (key: string, sizeBytes: number): StoredObject => ({
  key,
  sizeBytes,
  contentType: contentTypeOf(key),
});

async function* listObjects(
  client: S3Client,
  Bucket: string,
  folder: string,
): AsyncIterable<ListedObject> {
  try {
    for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: `${folder}/` })) {
      for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
        if (isKey(Key) && LastModified) {
          yield { key: Key, sizeBytes: Size, modifiedAt: LastModified };
        }
      }
    }
  } catch (cause) {
    throw faultOf(cause);
  }
}
