'use client';

import { useQueries } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '../../primitives/button';
import { cn } from '../../primitives/cn';
import { Skeleton } from '../../primitives/skeleton';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { changedLines, type DiffLine } from './changed-lines';

/** A longer diff is cut: the scene's history has all of it. */
const MOST_LINES = 60;

/** The lines that an edit took away and added, with some around them. */
export function SceneChanges({
  before,
  after,
  onHistory,
}: {
  before: string;
  after: string;
  /** Shows the version among the scene's others; null where the scene is gone. */
  onHistory: (() => void) | null;
}) {
  const trpc = useTRPC();
  const options = { staleTime: Number.POSITIVE_INFINITY };
  const results = useQueries({
    queries: [before, after].map((revisionId) =>
      trpc.revision.get.queryOptions({ revisionId }, options),
    ),
  });
  const [old, now] = results.map(({ data }) => data?.tsxCode);
  const lines = useMemo(
    () => (old === undefined || now === undefined ? null : changedLines(old, now)),
    [old, now],
  );
  const error = results.find((result) => result.error)?.error;
  if (error) {
    return (
      <div className="flex items-center justify-between gap-2 px-3 py-2 text-xs">
        <p>The changes could not be loaded. {errorSentence(error)}</p>
        <Button size="sm" onClick={() => results.forEach((result) => void result.refetch())}>
          Retry
        </Button>
      </div>
    );
  }
  if (!lines) return <Skeleton className="m-3 h-16" />;
  if (lines.length === 0) {
    return <p className="px-3 py-2 text-ink-muted text-xs">The code is the same as before.</p>;
  }
  const hidden = lines.length - MOST_LINES;
  return (
    <>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="focus-inset scroll-quiet max-h-72 overflow-auto bg-bg py-2 font-mono text-xs"
      >
        {lines.slice(0, MOST_LINES).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
          <Line key={index} line={line} />
        ))}
      </pre>
      {hidden > 0 ? (
        <div className="flex items-center justify-between gap-2 border-line border-t px-3 py-1.5 text-xs">
          <p className="tabular text-ink-muted">
            {hidden} more {hidden === 1 ? 'line' : 'lines'}
          </p>
          {onHistory ? (
            <Button size="sm" variant="quiet" icon={<History aria-hidden />} onClick={onHistory}>
              Open in History
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

const LOOKS = {
  same: { mark: ' ', words: null, look: 'text-ink-muted' },
  removed: { mark: '−', words: 'Removed: ', look: 'bg-danger-soft text-ink' },
  added: { mark: '+', words: 'Added: ', look: 'bg-ok-soft text-ink' },
};

function Line({ line }: { line: DiffLine }) {
  if (line.kind === 'gap') {
    return <span className="block px-3 text-ink-faint select-none">⋯</span>;
  }
  const { mark, words, look } = LOOKS[line.kind];
  return (
    <span className={cn('block w-fit min-w-full px-3', look)}>
      <span aria-hidden className="select-none">
        {mark}{' '}
      </span>
      {words ? <span className="sr-only">{words}</span> : null}
      {line.text || ' '}
    </span>
  );
}
