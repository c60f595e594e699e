import { Skeleton } from '../../primitives/skeleton';

const PLACES = ['a', 'b', 'c', 'd'] as const;

/** Four empty rows where the links are about to be. */
export function ShareListSkeleton() {
  return (
    <div role="status" aria-label="Loading your links" className="flex flex-col gap-3">
      {PLACES.map((place) => (
        <div
          key={place}
          className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-2 rounded-md border border-line bg-surface p-2 sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-x-4"
        >
          <Skeleton className="aspect-video w-full rounded-sm sm:row-span-2" />
          <div className="flex flex-col gap-2 self-center sm:self-end">
            <Skeleton className="h-4 w-2/5 rounded-sm" />
            <Skeleton className="h-4 w-3/5 rounded-sm" />
          </div>
          <Skeleton className="col-span-full h-8 w-3/5 sm:col-span-1" />
        </div>
      ))}
    </div>
  );
}
