import Link from 'next/link';
import type { CSSProperties } from 'react';
import type { Composition } from '~/core/timeline/composition';
import type { FrameManifest } from '~/frame/manifest-schema';
import { letterboxedWidth } from '../preview/letterbox';
import { Preview } from '../preview/preview';
import { LogoMark } from '../primitives/logo';

const NOTHING_NOW = {
  title: 'Nothing to play just now',
  text: 'There is no scene in this video at the moment. Ask whoever shared it, or come back later.',
};

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
    <div
      className="flex h-dvh min-h-80 flex-col items-center px-4 [--room:calc(max(100dvh,20rem)-11.5rem)] [@media(max-height:30rem)]:[--room:calc(max(100dvh,20rem)-8.5rem)]"
      style={columnStyle(composition)}
    >
      <main className="flex w-(--column) flex-1 flex-col justify-center">
        <h1
          dir="auto"
          title={title}
          className="mb-3 line-clamp-2 font-semibold text-lg leading-7 tracking-tight [overflow-wrap:anywhere] [@media(max-height:30rem)]:mb-2 [@media(max-height:30rem)]:line-clamp-1"
        >
          {title}
        </h1>
        <Preview
          variant="share"
          composition={composition}
          frameAssets={frameAssets}
          emptyWords={NOTHING_NOW}
          className="h-(--player)"
        />
      </main>
      <footer className="flex h-9 w-(--column) shrink-0 items-center justify-end">
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

/**
 * One column for title, picture, controls and footer, so that their edges line up: as wide as
 * the picture can get in `--room`, the height beside the others (the title's two lines
 * included), yet with room for the controls.
 */
function columnStyle({ width, height }: Composition): CSSProperties {
  const room = { width: '100vw - 2rem', height: 'var(--room)' };
  const column = `max(15rem, ${letterboxedWidth({ width, height }, room)})`;
  return {
    '--column': column,
    '--player': `calc(min(${column} * ${height / width}, var(--room)) + 3rem)`,
  };
}
