import { messageOf } from '~/core/errors';
import { AUDIO_FILE } from '~/core/timeline/audio';
import type { ToGuest } from '../messages/to-guest';
import { frameFile } from './frame-files';
import { soundFile } from './sound-file';

/**
 * Files that a guest may have: built ones under names that carry their hash. The guest is a
 * stranger's code, and the page fetches with its own cookies.
 */
const BUILT_FILE = /^\/frame\/[\w-]+(\.[\w-]+)*-[0-9a-f]{16}\.(js|json|woff2)$/;

/** Addresses that sounds have; others are not fetched, even if a composition names them. */
const SOUND = /^\/api\/audio\/[0-9a-f-]{36}\/([^/]+)$/;

/**
 * Answers a guest's `need-file`: with the bytes, or with the sentence why there are none.
 *
 * @param sounds the addresses of the sounds of its video, and of no other one
 */
export async function deliverFile(
  url: string,
  sounds: ReadonlySet<string>,
  send: (message: ToGuest, transfer?: Transferable[]) => void,
): Promise<void> {
  try {
    const bytes = await bytesFor(url, sounds);
    send({ type: 'file', url, bytes }, [bytes]);
  } catch (thrown) {
    send({ type: 'file-failed', url, message: messageOf(thrown) });
  }
}

async function bytesFor(url: string, sounds: ReadonlySet<string>): Promise<ArrayBuffer> {
  if (BUILT_FILE.test(url)) return (await frameFile(url)).slice(0);
  const isSound = sounds.has(url) && AUDIO_FILE.test(SOUND.exec(url)?.[1] ?? '');
  if (isSound) return soundFile(url);
  throw new Error('The preview asked for a file that it cannot have.');
}
