import 'server-only';
import { createHash } from 'node:crypto';
import { env } from '~/env';
import { frameManifest } from '~/frame/manifest';
import type { VideoPage } from '~/frame/page/video-page';
import { writeMessagePage } from '~/frame/page/write-message-page';
import { writePage } from '~/frame/page/write-page';
import { logError } from '~/log';
import { getApp } from '~/server/api/platform';
import type { Platform } from '~/server/services/context';
import { ServiceError } from '~/server/services/service-error';
import { findOpenShare, type OpenedShare } from '~/server/services/share/find-open';
import { viewOfOpened } from '~/server/services/share/open';
import { cacheControlOf } from '~/server/services/share/page/cache-control';
import { pageOfShare } from '~/server/services/share/page/page-of-share';
import { KeptPages, type WrittenPage } from './kept-pages';
import { siteOrigin } from './site-origin';

/** Answers with the page behind a link; the same for everybody, so that caches may keep it a while. */
export async function answerPage(
  kind: VideoPage['kind'],
  token: string,
  { headers }: Request,
): Promise<Response> {
  try {
    const { platform } = await getApp();
    const opened = await find(platform, token);
    const place = { token, origin: siteOrigin(headers) };
    const name = nameOf(opened, [kind, place.origin]);
    const page = pages.page(name, () => write(kind, opened, place));
    const { html, etag, cacheControl } = await page;
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

const pages = new KeptPages();

const finding = new Map<string, Promise<OpenedShare>>();

/** One look-up for all who ask for a link at the same time. */
function find({ db }: Pick<Platform, 'db'>, token: string): Promise<OpenedShare> {
  const under = finding.get(token);
  if (under) return under;
  const found = findOpenShare(db, token).finally(() => finding.delete(token));
  finding.set(token, found);
  return found;
}

/** Another one after each change that somebody made, so that it shows at once, as does a link's end. */
function nameOf({ share, project }: OpenedShare, more: string[]): string {
  const { revision, title, posterId } = project;
  return JSON.stringify([share.id, share.version, revision, title, posterId, ...more]);
}

async function write(
  kind: VideoPage['kind'],
  opened: OpenedShare,
  place: { token: string; origin: string },
): Promise<WrittenPage> {
  const { platform } = await getApp();
  const share = await viewOfOpened(platform, opened);
  const manifest = await frameManifest(env().FRAME_HOST);
  const html = writePage(pageOfShare(kind, share, { ...place, manifest }));
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  return { html, etag, cacheControl: cacheControlOf(share) };
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
