import { escaped } from './html';
import type { VideoPage } from './video-page';
import { ICON } from './write-document';

/** Whoever has the link may look; a search engine was not given it, and no site hears of it. */
export function headOf(page: VideoPage): string[] {
  const { title, author, description, links } = page;
  return [
    meta('description', description),
    ...(author === null ? [] : [meta('author', author)]),
    meta('robots', 'noindex'),
    meta('referrer', 'no-referrer'),
    meta('og:type', 'video.other'),
    meta('og:site_name', 'Framewright'),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:url', links.page),
    ...videosOf(page),
    ...pictureOf(page),
    ...cardOf(page),
    `<link rel="canonical" href="${escaped(links.page)}">`,
    `<link rel="alternate" type="application/json+oembed" href="${escaped(links.oembed)}" title="${escaped(title)}">`,
    ICON,
  ];
}

/** Open Graph is for `property` (https://ogp.me), the others for `name`. */
function meta(name: string, content: string): string {
  const kind = name.startsWith('og:') ? 'property' : 'name';
  return `<meta ${kind}="${name}" content="${escaped(content)}">`;
}

/** The file first, where there is one: most programs take the first that they can play. */
function videosOf({ width, height, links: { movie, embed } }: VideoPage): string[] {
  const video = (address: string, type: string) => [
    meta('og:video', address),
    ...(address.startsWith('https:') ? [meta('og:video:secure_url', address)] : []),
    meta('og:video:type', type),
    meta('og:video:width', `${width}`),
    meta('og:video:height', `${height}`),
  ];
  return [...(movie === null ? [] : video(movie, 'video/mp4')), ...video(embed, 'text/html')];
}

function pictureOf({ title, links: { image } }: VideoPage): string[] {
  if (image === null) return [];
  return [
    meta('og:image', image),
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    meta('og:image:alt', title),
    meta('twitter:image', image),
  ];
}

/** A player in the timeline needs a file and a picture; else it is a picture with words. */
function cardOf({ title, description, width, height, links }: VideoPage): string[] {
  const { image, movie, embed } = links;
  const words = [meta('twitter:title', title), meta('twitter:description', description)];
  if (image === null) return [meta('twitter:card', 'summary'), ...words];
  if (movie === null) return [meta('twitter:card', 'summary_large_image'), ...words];
  return [
    meta('twitter:card', 'player'),
    ...words,
    meta('twitter:player', embed),
    meta('twitter:player:width', `${width}`),
    meta('twitter:player:height', `${height}`),
    meta('twitter:player:stream', movie),
    meta('twitter:player:stream:content_type', 'video/mp4'),
  ];
}
