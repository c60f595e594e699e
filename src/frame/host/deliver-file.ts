import { messageOf } from '~/core/errors';
import { FONT_FILE } from '~/core/scene/font-asset';
import { IMAGE_FILE } from '~/core/scene/image-asset';
import { AUDIO_FILE } from '~/core/timeline/audio';
import type { ToGuest } from '../messages/to-guest';
import { frameFile } from './frame-files';
import { mediaFile } from './media-file';

/**
 * Files that a guest may have: built ones under names that carry their hash. The guest is a
 * stranger's code, and the page fetches with its own cookies.
 */
const BUILT_FILE = /^\/frame\/[\w-]+(\.[\w-]+)*-[0-9a-f]{16}\.(js|json|woff2)$/;

/** Addresses that the media of a video have; others are not fetched, even if a composition names them. */
const SOUND = /^\/api\/audio\/[0-9a-f-]{36}\/([^/]+)$/;
const IMAGE = /^\/api\/images\/[0-9a-f-]{36}\/([^/]+)$/;
const FONT = /^\/api\/fonts\/[0-9a-f-]{36}\/([^/]+)$/;

/**
 * Answers a guest's `need-file`: with the bytes, or with the sentence why there are none.
 *
 * @param media the addresses of the sounds, images and typefaces of its video, and of no other one
 */
export async function deliverFile(
  url: string,
  media: ReadonlySet<string>,
  send: (message: ToGuest, transfer?: Transferable[]) => void,
): Promise<void> {
  try {
    const bytes = await bytesFor(url, media);
    send({ type: 'file', url, bytes }, [bytes]);
  } catch (thrown) {
    send({ type: 'file-failed', url, message: messageOf(thrown) });
  }
}

async function bytesFor(url: string, media: ReadonlySet<string>): Promise<ArrayBuffer> {
  if (BUILT_FILE.test(url)) return (await frameFile(url)).slice(0);
  const isMedia =
    AUDIO_FILE.test(SOUND.exec(url)?.[1] ?? '') ||
    IMAGE_FILE.test(IMAGE.exec(url)?.[1] ?? '') ||
    FONT_FILE.test(FONT.exec(url)?.[1] ?? '');
  if (isMedia && media.has(url)) return mediaFile(url);
  throw new Error('The preview asked for a file that it cannot have.');
}
