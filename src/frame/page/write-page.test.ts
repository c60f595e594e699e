import { expect, it } from 'vitest';
import type { VideoPage } from './video-page';
import { writePage } from './write-page';

const EVIL = '"><script>alert(1)</script>';

const LINKS = {
  page: 'https://a/s/t',
  embed: 'https://a/embed/t',
  oembed: 'https://a/o',
  image: null,
  movie: null,
};

const page = (more: Partial<VideoPage> = {}): VideoPage => ({
  kind: 'share',
  title: EVIL,
  author: null,
  description: EVIL,
  width: 1920,
  height: 1080,
  poster: {
    avif: '/assets/posters/a.avif',
    jpeg: '/assets/posters/a.jpg',
    width: 1280,
    height: 720,
  },
  isEmpty: false,
  playerUrl: '/frame/share-1.js',
  data: {
    manifest: {
      ...{ host: '</script><script>', runtime: '', compiler: '', share: '' },
      player: {
        modules: {},
        icons: { program: '', index: '' },
        fonts: {
          main: { url: '', unicodeRange: '' },
          families: '',
          fallbacks: { sc: '', tc: '', jp: '', kr: '', symbols: '', emoji: '' },
        },
      },
    },
    videoUrl: '/s/t/video?v=1',
    viewUrl: '/s/t/view',
    restingFrame: 30,
  },
  links: LINKS,
  copyUrl: null,
  homeUrl: '/',
  ...more,
});

it('lets no title or setting out of its place', () => {
  const html = writePage(page());
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).not.toContain('alert(1)</script>');
});

it('names who made it, whatever the name is, and else says nothing', () => {
  const html = writePage(page({ author: `${EVIL}\u05d0` }));
  expect(html).toContain('by <bdi>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u05d0</bdi>');
  expect(html).toContain('<meta name="author" content="&quot;&gt;&lt;script&gt;');
  expect(html.match(/<script/g)).toHaveLength(2);
  const untold = writePage(page());
  expect(untold).not.toMatch(/name="author"|<bdi>/);
});

it('asks for the poster first, and waits for no script', () => {
  const html = writePage(page());
  expect(html.indexOf('<picture>')).toBeLessThan(html.indexOf('<script'));
  const scripts = html.match(/<script[^>]*>/g);
  expect(scripts).toEqual([expect.stringContaining('application/json'), '<script type="module">']);
  expect(html).not.toContain('<link rel="stylesheet"');
});

it('sets the title where there is no picture yet, and says when there is no scene', () => {
  const untold = writePage(page({ title: 'Summer', poster: null }));
  expect(untold).toContain('<p dir="auto" aria-hidden="true">Summer</p>');
  const empty = writePage(page({ isEmpty: true }));
  expect(empty).toContain('Nothing to play just now');
  expect(empty).not.toContain('<script');
});

it('offers a copy only where it is allowed, and no embed has a footer', () => {
  expect(writePage(page())).not.toContain('Make a copy');
  expect(writePage(page({ copyUrl: '/s/t/copy' }))).toContain('href="/s/t/copy"');
  expect(writePage(page({ kind: 'embed', copyUrl: '/s/t/copy' }))).not.toContain('<footer');
});

it('names the file first where there is one, and a file only then', () => {
  const types = (html: string) =>
    [...html.matchAll(/og:video:type" content="([^"]+)"/g)].map(([, type]) => type);
  expect(types(writePage(page()))).toEqual(['text/html']);
  expect(writePage(page())).not.toContain('twitter:player');
  const links = { ...LINKS, image: 'https://a/i.png', movie: 'https://a/s/t/video.mp4?v=1' };
  const html = writePage(page({ links }));
  expect(types(html)).toEqual(['video/mp4', 'text/html']);
  expect(html).toContain('<meta property="og:video" content="https://a/s/t/video.mp4?v=1">');
  expect(html).toContain(
    '<meta name="twitter:player:stream" content="https://a/s/t/video.mp4?v=1">',
  );
});
