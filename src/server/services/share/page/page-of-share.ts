import { restingFrame } from '~/core/timeline/resting-frame';
import type { FrameManifest } from '~/frame/manifest-schema';
import { describeVideo } from '~/frame/page/describe-video';
import type { VideoPage } from '~/frame/page/video-page';
import type { SharePageView } from '../open';

type Place = {
  token: string;
  /** Scheme and host under which visitors reach the app. */
  origin: string;
  manifest: FrameManifest;
};

/** What the page of a share says; `kind` is how it is looked at. */
export function pageOfShare(
  kind: VideoPage['kind'],
  share: SharePageView,
  { token, origin, manifest }: Place,
): VideoPage {
  const { title, author, width, height, poster, allowCopy, videoKey } = share;
  const path = `/s/${token}`;
  const page = `${origin}${path}`;
  const { movieKey } = share;
  const movie = movieKey === null ? null : `${page}/video.mp4?v=${movieKey}`;
  const image = poster?.png ? new URL(poster.png, origin).href : null;
  return {
    ...{ kind, title, author, width, height, poster },
    description: describeVideo(share),
    isEmpty: share.durationInFrames === 0,
    playerUrl: manifest.share,
    data: {
      manifest,
      // Named by its content: it may be kept for ever, and is another one after a change.
      videoUrl: `${path}/video?v=${videoKey}`,
      viewUrl: `${path}/view`,
      restingFrame: restingFrame(0, share.firstSceneFrames),
    },
    links: {
      page,
      embed: `${origin}/embed/${token}`,
      oembed: `${origin}/api/oembed?format=json&url=${encodeURIComponent(page)}`,
      image,
      movie,
    },
    copyUrl: allowCopy ? `${path}/copy` : null,
    homeUrl: '/',
  };
}
