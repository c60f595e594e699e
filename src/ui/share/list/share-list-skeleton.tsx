import { Skeleton } from '../../primitives/skeleton';

const PLACES = ['a', 'b', 'c', 'd'] as const;

/** Four empty rows where the links are about to be. */
export function ShareListSkeleton() {
  return (
    <div role="status" aria-label="Loading your links" className="flex flex-col gap-3">
      {PLACES.map((place) => (
        <div
          key={place}
          className="flex gap-3 rounded-md border border-line bg-surface p-2 sm:gap-4"
        >
          <Skeleton className="aspect-video w-24 shrink-0 self-start rounded-sm sm:w-40" />
          <div className="flex flex-1 flex-col gap-2 py-0.5 sm:justify-center">
            <Skeleton className="h-4 w-2/5 rounded-sm" />
            <Skeleton className="h-4 w-3/5 rounded-sm" />
            <Skeleton className="h-8 w-3/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
