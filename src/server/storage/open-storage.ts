import { join } from 'node:path';
import type { Env } from '~/env';
import { createLocalStorage } from './local-storage';
import type { Storage } from './storage';

type Settings = Pick<
  Env,
  | 'FRAMEWRIGHT_DATA'
  | 'S3_BUCKET'
  | 'S3_ENDPOINT'
  | 'S3_REGION'
  | 'S3_ACCESS_KEY_ID'
  | 'S3_SECRET_ACCESS_KEY'
>;

/**
 * The storage that the settings name: a bucket, or else a folder in the data directory. Amazon's
 * client takes most of a second to load, so only who has a bucket waits for it.
 */
export async function openStorage(settings: Settings): Promise<Storage> {
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ENDPOINT: endpoint } = settings;
  if (bucket === undefined) return createLocalStorage(join(settings.FRAMEWRIGHT_DATA, 'objects'));
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  const keys = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
  const { createS3Storage } = await import('./s3-storage');
  return createS3Storage({ bucket, region, endpoint, keys });
}
