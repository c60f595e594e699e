import { eq } from 'drizzle-orm';
import type { Composition } from '~/core/timeline/composition';
import { logWarning } from '~/log';
import type { ShareMode } from '~/server/db/schema/output';
import { posters } from '~/server/db/schema/poster';
import { StorageError } from '~/server/storage/storage';
import type { ServiceContext } from '../context';
import { type PosterView, viewOfPoster } from '../poster/view';
import { findOpenShare, type OpenedShare, videoOfShare } from './find-open';
import { limitVisits } from './limit-visits';
import { findMovie } from './movie';
import { videoKeys } from './outline';
import { videoOf } from './video';

type Call = {
  ctx: Pick<ServiceContext, 'db' | 'storage' | 'publicAssetUrl' | 'addressHash'>;
  input: { token: string };
};

/** What the page of a share says before anything plays; of its owner only the name that they chose. */
export type SharePageView = {
  shareId: string;
  mode: ShareMode;
  version: number;
  allowCopy: boolean;
  author: string | null;
  expiresAt: Date | null;
  title: string;
  width: number;
  height: number;
  fps: number;
  /** Length of the whole video. */
  durationInFrames: number;
  /** Of its first scene, which the poster is of; 0 without scenes. */
  firstSceneFrames: number;
  /** Names the video; see `VideoKeys`. */
  videoKey: string;
  /** Names the MP4 that shows the same; null where none was exported. */
  movieKey: string | null;
  poster: PosterView | null;
};

/**
 * What a visitor with the link is shown at once; needs no account and reads no code.
 * `not_found` as `findOpenShare` has it.
 */
export async function openShare({ ctx, input }: Call): Promise<SharePageView> {
  return viewOfOpened(ctx, await findOpenShare(ctx.db, input.token));
}

/** What the page of a share that was found says. */
export async function viewOfOpened(
  ctx: Pick<ServiceContext, 'db' | 'storage' | 'publicAssetUrl'>,
  opened: OpenedShare,
): Promise<SharePageView> {
  const { share, project } = opened;
  const video = await videoOfShare(ctx.db, opened);
  const { title, width, height, fps } = video;
  const posterId = share.mode === 'pinned' ? share.posterId : project.posterId;
  const [keys, [poster]] = await Promise.all([
    videoKeys(ctx.db, video),
    posterId ? ctx.db.select().from(posters).where(eq(posters.id, posterId)) : [],
  ]);
  const movie = await findMovie(ctx, opened, keys.drawn).catch(withoutStorage);
  return {
    shareId: share.id,
    mode: share.mode,
    version: share.version,
    allowCopy: share.allowCopy,
    author: share.author,
    expiresAt: share.expiresAt,
    ...{ title, width, height, fps },
    durationInFrames: video.scenes.reduce((sum, scene) => sum + scene.durationInFrames, 0),
    firstSceneFrames: video.scenes[0]?.durationInFrames ?? 0,
    videoKey: keys.shown,
    movieKey: movie && keys.drawn,
    poster: viewOfPoster(ctx, poster),
  };
}

/** The page is whole without the file's name; it does not wait for a storage that is away. */
function withoutStorage(error: unknown): null {
  if (!(error instanceof StorageError)) throw error;
  logWarning('The file of a shared video cannot be looked for', error);
  return null;
}

/**
 * The video of a share, as a player takes it, and its name. `not_found` as above, `limit_reached`
 * as `limitVisits` has it.
 */
export async function openShareVideo({
  ctx,
  input,
}: Call): Promise<{ videoKey: string; composition: Composition }> {
  await limitVisits(ctx, 'video');
  const opened = await findOpenShare(ctx.db, input.token);
  const video = await videoOfShare(ctx.db, opened);
  const [keys, composition] = await Promise.all([
    videoKeys(ctx.db, video),
    videoOf(ctx.db, opened.project.id, video),
  ]);
  return { videoKey: keys.shown, composition };
}
