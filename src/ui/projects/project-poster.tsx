import { cn } from '../primitives/cn';
import { posterLook, posterTitleSize } from './poster-look';
import { PosterPicture } from './poster-picture';
import type { ProjectSummary } from './types';

type Look = { id: string; title: string; width: number; height: number };

/**
 * A project's picture in its own aspect; until there is one, its title stands in. The title stays
 * behind the picture, for as long as that loads and where it cannot be had. Decorative.
 */
export function ProjectPoster({ poster, ...look }: Look & { poster: ProjectSummary['poster'] }) {
  const { width, height } = look;
  const wide = width / height >= 16 / 9;
  return (
    <div
      aria-hidden
      className="flex aspect-video w-full items-center justify-center overflow-hidden rounded-sm bg-raised"
    >
      <div
        className={cn(
          'relative outline-1 outline-ink/10 -outline-offset-1',
          wide ? 'w-full' : 'h-full',
        )}
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <TitlePoster {...look} />
        {poster ? <PosterPicture key={poster.avif} poster={poster} /> : null}
      </div>
    </div>
  );
}

function TitlePoster({ id, title }: Look) {
  const { background, title: ink, accent } = posterLook(id);
  return (
    <div className="absolute inset-0" style={{ background, containerType: 'size' }}>
      <div className="flex h-full flex-col justify-between p-[9cqmin]">
        <div className="h-[2.5cqmin] w-[16cqmin] rounded-full" style={{ background: accent }} />
        <p
          dir="auto"
          className="line-clamp-4 font-bold leading-[1.12] tracking-tight [overflow-wrap:anywhere]"
          style={{ color: ink, fontSize: `${posterTitleSize(title)}cqmin` }}
        >
          {title}
        </p>
      </div>
    </div>
  );
}
