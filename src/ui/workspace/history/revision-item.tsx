import { Columns2, Film, RotateCcw, TriangleAlert } from 'lucide-react';
import type { Ref } from 'react';
import { Button } from '../../primitives/button';
import { cn } from '../../primitives/cn';
import { PosterPicture } from '../../projects/poster-picture';
import { relativeTime } from '../../projects/relative-time';
import { useWorkspace } from '../state/workspace-context';
import { revisionOrigin, revisionProblem } from './revision-words';
import type { Revision } from './use-revisions';

/** One version in the list: what it is, what is wrong with it, and the way back to it. */
export function RevisionItem({
  ref,
  isAsked,
  revision,
  isHead,
  restoring,
  now,
  onRestore,
  onCompare,
}: {
  ref?: Ref<HTMLLIElement>;
  /** Asked for elsewhere: it stands out from the others. */
  isAsked: boolean;
  revision: Revision;
  isHead: boolean;
  restoring: boolean;
  now: Date;
  onRestore: () => void;
  /** Null for the only version. */
  onCompare: (() => void) | null;
}) {
  const { number, message, createdAt } = revision;
  const problem = revisionProblem(revision);
  return (
    <li
      ref={ref}
      tabIndex={isAsked ? -1 : undefined}
      className={cn(
        'focus-inset flex gap-3 border-line border-b px-4 py-3',
        isAsked && 'bg-raised',
      )}
    >
      <RevisionPicture poster={revision.poster} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span className="tabular shrink-0 font-medium">Version {number}</span>
          {isHead ? (
            <span className="rounded-sm bg-accent-soft px-1.5 text-accent text-xs">current</span>
          ) : null}
          <time
            dateTime={createdAt.toISOString()}
            title={createdAt.toLocaleString()}
            className="ml-auto shrink-0 text-ink-faint text-xs"
          >
            {relativeTime(createdAt, now)}
          </time>
        </p>
        <p className="text-ink-muted text-xs">{revisionOrigin(revision)}</p>
        {message ? (
          <p dir="auto" className="line-clamp-2 text-sm [overflow-wrap:anywhere]" title={message}>
            {message}
          </p>
        ) : null}
        {problem ? (
          <p className="flex items-center gap-1 text-warn text-xs">
            <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
            {problem}
          </p>
        ) : null}
        {isHead && !onCompare ? null : (
          <div className="mt-1 flex flex-wrap gap-2">
            {isHead ? null : (
              <Button
                size="sm"
                icon={<RotateCcw aria-hidden />}
                loading={restoring}
                aria-label={`Restore version ${number}`}
                onClick={onRestore}
              >
                Restore
              </Button>
            )}
            {onCompare ? (
              <Button
                size="sm"
                variant="quiet"
                icon={<Columns2 aria-hidden />}
                aria-label={`Compare version ${number}`}
                onClick={onCompare}
              >
                Compare
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </li>
  );
}

/** What it looks like, in the video's own aspect; a quiet place until that is drawn. */
function RevisionPicture({ poster }: Pick<Revision, 'poster'>) {
  const { width, height } = useWorkspace().project;
  const wide = width / height >= 16 / 9;
  return (
    <div
      aria-hidden
      className="flex h-11 w-19.5 shrink-0 items-center justify-center overflow-hidden rounded-sm bg-raised"
    >
      <div
        style={{ aspectRatio: `${width} / ${height}` }}
        className={cn(
          'relative flex items-center justify-center bg-line/40 outline-1 outline-ink/10 -outline-offset-1',
          wide ? 'w-full' : 'h-full',
        )}
      >
        <Film className="size-4 text-ink-faint" />
        {poster ? <PosterPicture key={poster.avif} poster={poster} /> : null}
      </div>
    </div>
  );
}
