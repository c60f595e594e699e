import { cn } from '../primitives/cn';
import { posterLook, posterTitleSize } from './poster-look';

/** A typographic stand-in for a project's picture, in the project's own aspect. Decorative. */
export function ProjectPoster({
  id,
  title,
  width,
  height,
}: {
  id: string;
  title: string;
  width: number;
  height: number;
}) {
  const { background, title: ink, accent } = posterLook(id);
  const wide = width / height >= 16 / 9;
  return (
    <div
      aria-hidden
      className="flex aspect-video w-full items-center justify-center overflow-hidden rounded-sm bg-raised"
    >
      <div
        className={cn('outline-1 outline-ink/10 -outline-offset-1', wide ? 'w-full' : 'h-full')}
        style={{ aspectRatio: `${width} / ${height}`, background, containerType: 'size' }}
      >
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
    </div>
  );
}
