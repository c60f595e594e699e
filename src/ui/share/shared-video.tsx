import Link from 'next/link';
import type { Composition } from '~/core/timeline/composition';
import type { FrameManifest } from '~/frame/manifest-schema';
import { Preview } from '../preview/preview';
import { LogoMark } from '../primitives/logo';

/** What a visitor with the link sees: title, picture, Play. */
export function SharedVideo({
  title,
  composition,
  frameAssets,
}: {
  title: string;
  composition: Composition;
  frameAssets: FrameManifest;
}) {
  // As wide as the picture can get beside title, controls and footer, so that all edges line
  // up; in the steps in which a 16:9 picture grows.
  const ratio = composition.width / composition.height;
  const width = `max(20rem, round(down, (100dvh - 10.5rem) * ${ratio}, 16px))`;
  return (
    <div
      className="mx-auto flex h-dvh min-h-80 flex-col px-4 sm:px-6"
      style={{ maxWidth: `calc(${width} + 3rem)` }}
    >
      <main className="flex min-h-0 flex-1 flex-col pt-4">
        <h1
          title={title}
          className="line-clamp-2 shrink-0 font-semibold text-lg leading-7 tracking-tight [overflow-wrap:anywhere]"
        >
          {title}
        </h1>
        <Preview
          variant="share"
          composition={composition}
          frameAssets={frameAssets}
          // The picture has a margin of its own; without it, its edge is the title's.
          className="-mx-3 flex-1"
        />
      </main>
      <footer className="flex shrink-0 justify-end py-2">
        <Link
          href="/"
          prefetch={false}
          className="focus-ring inline-flex items-center gap-1.5 rounded-sm text-ink-faint text-xs hover:text-ink"
        >
          <LogoMark className="size-4" />
          Made with Framewright
        </Link>
      </footer>
    </div>
  );
}
