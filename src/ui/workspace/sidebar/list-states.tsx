import { Button } from '../../primitives/button';
import { Skeleton } from '../../primitives/skeleton';
import { errorSentence } from '../../trpc/error-sentence';

const PLACES = ['a', 'b', 'c'] as const;

/** Rows that are on their way. */
export function RowsSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-3 px-2 py-1.5">
      {PLACES.map((place) => (
        <Skeleton key={place} className="h-9 w-full" />
      ))}
    </div>
  );
}

/** Rows that could not be loaded: why, what is safe, and Retry. */
export function RowsError({
  what,
  error,
  retrying,
  onRetry,
}: {
  what: string;
  error: unknown;
  retrying: boolean;
  onRetry: () => void;
}) {
  return (
    <div role="alert" className="flex flex-col items-start gap-2 px-2 py-1.5 text-xs">
      <p className="text-ink-muted">
        {what} could not be loaded; they are safe. {errorSentence(error)}
      </p>
      <Button size="sm" loading={retrying} onClick={onRetry}>
        Retry
      </Button>
    </div>
  );
}
