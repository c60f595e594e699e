import { messageOf } from '~/core/errors';
import { frameFile } from './frame-files';
import type { GuestConnection } from './guest-connection';

/**
 * Files that a guest may have: built ones under names that carry their hash. The guest is a
 * stranger's code, and the page fetches with its own cookies.
 */
const BUILT_FILE = /^\/frame\/[\w-]+(\.[\w-]+)*-[0-9a-f]{16}\.(js|json|woff2)$/;

/** Answers a guest's `need-file`: with the bytes, or with the sentence why there are none. */
export async function deliverFile(guest: GuestConnection, url: string): Promise<void> {
  try {
    if (!BUILT_FILE.test(url)) throw new Error('The preview asked for a file that it cannot have.');
    const bytes = (await frameFile(url)).slice(0);
    guest.send({ type: 'file', url, bytes }, [bytes]);
  } catch (thrown) {
    guest.send({ type: 'file-failed', url, message: messageOf(thrown) });
  }
}
