import { escaped } from '~/frame/page/html';
import type { SharePageView } from '~/server/services/share/open';

type Place = {
  token: string;
  origin: string;
  /** The largest size that the asker has room for, as it stood in the address. */
  most: { width: string | null; height: string | null };
};

/** Width of an embedded video where nothing is said, in pixels. */
const USUAL_WIDTH = 640;

/** The oEmbed answer of type `video`: a frame of the video's shape that fits into the room. */
export function describeEmbed(
  { title, author, width, height, poster }: SharePageView,
  { token, origin, most }: Place,
) {
  const ratio = width / height;
  const room = (value: string | null, usual: number) => {
    const pixels = Number.parseInt(value ?? '', 10);
    return pixels > 0 ? Math.min(pixels, 4_096) : usual;
  };
  const widest = Math.min(
    room(most.width, USUAL_WIDTH),
    room(most.height, Number.POSITIVE_INFINITY) * ratio,
  );
  const size = {
    width: Math.max(1, Math.floor(widest)),
    height: Math.max(1, Math.floor(widest / ratio)),
  };
  const src = `${origin}/embed/${token}`;
  return {
    version: '1.0',
    type: 'video',
    provider_name: 'Framewright',
    provider_url: origin,
    title,
    ...(author === null ? {} : { author_name: author }),
    ...size,
    html: `<iframe src="${escaped(src)}" width="${size.width}" height="${size.height}" title="${escaped(title)}" style="border:0" allow="autoplay; fullscreen"></iframe>`,
    ...(poster?.png
      ? {
          thumbnail_url: new URL(poster.png, origin).href,
          thumbnail_width: 1200,
          thumbnail_height: 630,
        }
      : {}),
  };
}
