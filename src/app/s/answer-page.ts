import 'server-only';
import { env } from '~/env';
import { frameManifest } from '~/frame/manifest';
import type { VideoPage } from '~/frame/page/video-page';
import { writeMessagePage } from '~/frame/page/write-message-page';
import { logError } from '~/log';
import { getApp } from '~/server/api/platform';
import { ServiceError } from '~/server/services/service-error';
import { openPage } from '~/server/services/share/page/open-page';
import { siteOrigin } from './site-origin';

/** Answers with the page behind a link; the same for everybody, so that caches may keep it a while. */
export async function answerPage(
  kind: VideoPage['kind'],
  token: string,
  { headers }: Request,
): Promise<Response> {
  try {
    const { platform } = await getApp();
    const frame = () => frameManifest(env().FRAME_HOST);
    const input = { kind, token, origin: siteOrigin(headers), frameManifest: frame };
    const { html, etag, cacheControl } = await openPage({ ctx: platform, input });
    const known = { etag, 'cache-control': cacheControl, vary: 'Host' };
    if (headers.get('if-none-match') === etag)
      return new Response(null, { status: 304, headers: known });
    return new Response(html, { headers: { ...known, ...HTML } });
  } catch (error) {
    if (error instanceof ServiceError && error.reason === 'not_found') return say(404, NOTHING);
    logError('A share page could not be written', error);
    return say(500, BROKEN);
  }
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** The same for a link that never was, was taken back or has ended. */
const NOTHING = {
  code: '404',
  title: 'This link leads to no video',
  text: 'It may be incomplete, or whoever shared it has taken it back. Ask them for a new link.',
  action: { words: 'Make a video of your own', href: '/' },
};

const BROKEN = {
  code: 'Error',
  title: 'This video could not be loaded',
  text: 'Something went wrong on our side. The video itself is safe.',
  action: { words: 'Try again', href: '' },
};

/** A page in the video's place, which no cache keeps. */
function say(status: number, message: Parameters<typeof writeMessagePage>[0]): Response {
  const headers = { ...HTML, 'cache-control': 'no-store' };
  return new Response(writeMessagePage(message), { status, headers });
}
