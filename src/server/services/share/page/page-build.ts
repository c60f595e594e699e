import { createHash } from 'node:crypto';
import { writePage } from '~/frame/page/write-page';
import type { Site } from '../../context';
import { pageOfShare } from './page-of-share';

/** A share like any other; only how its page is written matters. */
const SAMPLE: Parameters<typeof pageOfShare>[1] = {
  shareId: '',
  mode: 'live',
  version: 1,
  allowCopy: true,
  author: 'Author',
  expiresAt: null,
  title: 'Title',
  width: 1920,
  height: 1080,
  fps: 30,
  durationInFrames: 30,
  firstSceneFrames: 30,
  videoKey: '',
  movieKey: 'movie',
  poster: { avif: '', jpeg: '', png: '/', width: 1280, height: 720 },
};

/**
 * Names how this build writes pages: another name where the page itself, its style, its loader or
 * an address of the player's files is another. 32 hex digits.
 */
export async function pageBuild({ origin, frameManifest }: Site): Promise<string> {
  const place = { token: 'token', origin, manifest: await frameManifest() };
  const html = writePage(pageOfShare('share', SAMPLE, place));
  return createHash('sha256').update(html).digest('hex').slice(0, 32);
}
