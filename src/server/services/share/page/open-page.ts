import { createHash } from 'node:crypto';
import type { FrameManifest } from '~/frame/manifest-schema';
import type { VideoPage } from '~/frame/page/video-page';
import { writePage } from '~/frame/page/write-page';
import type { Database } from '~/server/db/client';
import type { ServiceContext } from '../../context';
import { findOpenShare, type OpenedShare } from '../find-open';
import { viewOfOpened } from '../open';
import { cacheControlOf } from './cache-control';
import { KeptPages, type WrittenPage } from './kept-pages';
import { pageOfShare } from './page-of-share';

type Call = {
  ctx: Pick<ServiceContext, 'db' | 'storage' | 'publicAssetUrl'>;
  input: {
    kind: VideoPage['kind'];
    token: string;
    /** Scheme and host under which visitors reach the app. */
    origin: string;
    frameManifest: () => Promise<FrameManifest>;
  };
};

const pages = new KeptPages();
const finding = new Map<string, Promise<OpenedShare>>();

/**
 * The page behind a link, the same for everybody, and how long caches may keep it. `not_found` as
 * `findOpenShare` has it.
 */
export async function openPage({
  ctx,
  input: { kind, token, origin, frameManifest },
}: Call): Promise<WrittenPage & { cacheControl: string }> {
  const opened = await find(ctx.db, token);
  const page = await pages.page(nameOf(opened, kind, origin), async () => {
    const share = await viewOfOpened(ctx, opened);
    const manifest = await frameManifest();
    const html = writePage(pageOfShare(kind, share, { token, origin, manifest }));
    const hash = createHash('sha256').update(html).digest('base64url');
    return { html, etag: `"${hash.slice(0, 22)}"` };
  });
  return { ...page, cacheControl: cacheControlOf(opened.share) };
}

/** One look-up for all who ask for a link at the same time. */
function find(db: Database, token: string): Promise<OpenedShare> {
  const under = finding.get(token);
  if (under) return under;
  const found = findOpenShare(db, token).finally(() => finding.delete(token));
  finding.set(token, found);
  return found;
}

/** Another one after each change that somebody made, so that it shows at once. */
function nameOf({ share, project }: OpenedShare, ...more: string[]): string {
  const { revision, title, posterId } = project;
  return JSON.stringify([share.id, share.version, revision, title, posterId, ...more]);
}
