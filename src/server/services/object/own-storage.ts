import { createHmac } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Platform } from '../context';
import { ServiceError } from '../service-error';

const KEY = 'installation/owner.txt';

/**
 * Throws `conflict` when the storage belongs to another installation: two that share a bucket
 * each know nothing of the other's files, and would remove them. The first that asks owns it.
 */
export async function requireOwnStorage(
  { storage, secret }: Pick<Platform, 'storage' | 'secret'>,
  { dryRun }: { dryRun: boolean },
): Promise<void> {
  const own = createHmac('sha256', secret).update('owner of the storage').digest('hex');
  if (!dryRun) await storage.put(KEY, Buffer.from(own));
  const opened = await storage.open(KEY);
  if (!opened || (await text(opened.stream)) === own) return;
  throw new ServiceError(
    'conflict',
    `The stored files belong to another installation, so none are removed. Give each a bucket of its own; if this one has taken over from it, remove the object ${KEY}.`,
  );
}
