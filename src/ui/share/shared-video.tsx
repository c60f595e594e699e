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
  return (
    <div className="flex h-dvh min-h-80 flex-col">
      <main className="flex min-h-0 flex-1 flex-col gap-3 px-4 pt-4 sm:px-6">
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
          className="flex-1 overflow-hidden rounded-md border border-line"
        />
      </main>
      <footer className="flex shrink-0 justify-end px-4 py-2 sm:px-6">
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
