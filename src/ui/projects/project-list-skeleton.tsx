import { Skeleton } from '../primitives/skeleton';

const PLACES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Six empty cards where the projects are about to be. */
export function ProjectListSkeleton() {
  return (
    <div role="status" aria-label="Loading your projects">
      <div className="grid grid-cols-1 gap-4 min-[440px]:grid-cols-2 md:grid-cols-3">
        {PLACES.map((place) => (
          <div
            key={place}
            className="flex flex-col gap-2 rounded-md border border-line bg-surface p-2"
          >
            <Skeleton className="aspect-video w-full rounded-sm" />
            <Skeleton className="h-4 w-3/5 rounded-sm" />
            <Skeleton className="h-4 w-2/5 rounded-sm" />
          </div>
        ))}
      </div>
    </div>
  );
}
