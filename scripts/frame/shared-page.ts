import type { Page } from 'playwright-core';
import type { Composition } from '~/core/timeline/composition';
import { restingFrame } from '~/core/timeline/resting-frame';
import type { FrameManifest } from '~/frame/manifest-schema';
import { writePage } from '~/frame/page/write-page';
import type { Pages } from './frame-server';

let count = 0;

/** Puts the page of a shared video, as visitors get it, among `pages`; answers its path. */
export function addSharedPage(pages: Pages, video: Composition, manifest: FrameManifest): string {
  count += 1;
  const path = `/s/${count}`;
  const { title, width, height, scenes } = video;
  const html = writePage({
    ...{ kind: 'share', title, width, height },
    ...{ author: null, description: title, poster: null, isEmpty: scenes.length === 0 },
    playerUrl: manifest.share,
    data: {
      manifest,
      videoUrl: `${path}/video`,
      viewUrl: null,
      restingFrame: restingFrame(0, scenes[0]?.durationInFrames ?? 0),
    },
    links: { page: path, embed: path, oembed: path, image: null, movie: null },
    ...{ copyUrl: null, homeUrl: '/' },
  });
  pages[path] = { type: 'text/html; charset=utf-8', body: html };
  pages[`${path}/video`] = { type: 'application/json', body: JSON.stringify(video) };
  return path;
}

/** Notes each place that a shared page's bar comes to, in frames; answers how to read them. */
export async function watchPosition(page: Page): Promise<() => Promise<number[]>> {
  const bar = page.getByRole('slider', { name: 'Position', includeHidden: true });
  const notes = await bar.evaluateHandle((element) => {
    const seen: number[] = [];
    const note = () => {
      if (element instanceof HTMLInputElement) seen.push(element.valueAsNumber);
    };
    // Its value is no attribute; the words for it change with it.
    new MutationObserver(note).observe(element, { attributeFilter: ['aria-valuetext'] });
    return seen;
  });
  return () => notes.jsonValue();
}
