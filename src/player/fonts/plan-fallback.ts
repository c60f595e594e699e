import type { FallbackFile, FallbackName } from './font-index';
import { type HanFont, isEastAsian } from './han-order';
import { type Characters, isJoiner } from './scene-text';
import { inRanges } from './unicode-ranges';

type Known = {
  /** Fonts of East Asia, the preferred first. */
  order: readonly HanFont[];
  /** Whether the families have a code point themselves. */
  covered: (point: number) => boolean;
  /** The files of a fallback font; asked for only when a character may be in it. */
  files: (name: FallbackName) => Promise<readonly FallbackFile[]>;
};

/**
 * Which file draws which code points, by address. Each has one file, whatever others have it too:
 * the picture must not depend on the order in which fonts arrive.
 */
export async function planFallback(
  { letters, emoji }: Characters,
  { order, covered, files }: Known,
): Promise<Map<string, Set<number>>> {
  const plan = new Map<string, Set<number>>();
  const assign = (url: string, points: Iterable<number>) =>
    plan.set(url, new Set([...(plan.get(url) ?? []), ...points]));

  const inEmoji = new Set<number>();
  const clusters = [...emoji].map(pointsOf).sort((a, b) => b.length - a.length);
  const emojiFiles = clusters.length > 0 ? await files('emoji') : [];
  for (const points of clusters) {
    for (const point of points) inEmoji.add(point);
    const able = emojiFiles.filter(({ ranges }) => points.every((one) => inRanges(ranges, one)));
    const loaded = able.find(({ url }) => points.every((one) => plan.get(url)?.has(one)));
    // The last of the files that have all parts of a joined emoji is the one that joins them.
    const file = loaded ?? (points.length > 1 ? able.at(-1) : able[0]);
    if (file) assign(file.url, points);
  }

  for (const point of [...letters].sort((a, b) => a - b)) {
    if (covered(point) || inEmoji.has(point)) continue;
    for (const name of fontsFor(String.fromCodePoint(point), order)) {
      const file = (await files(name)).find(({ ranges }) => inRanges(ranges, point));
      if (!file) continue;
      assign(file.url, [point]);
      break;
    }
  }
  return plan;
}

function pointsOf(cluster: string): number[] {
  return [...cluster].flatMap((one) => one.codePointAt(0) ?? []).filter((one) => !isJoiner(one));
}

function fontsFor(character: string, order: readonly HanFont[]): readonly FallbackName[] {
  if (isEastAsian(character)) return order;
  return /\p{Emoji}/u.test(character) ? ['symbols', 'emoji'] : ['symbols'];
}
