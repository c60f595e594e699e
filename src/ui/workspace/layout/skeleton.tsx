import './workspace-grid.css';
import { Skeleton } from '../../primitives/skeleton';

/** The workspace's geometry without its content; nothing moves when the content arrives. */
export function WorkspaceSkeleton({ title }: { title?: string }) {
  return (
    <div className="workspace-grid" aria-busy="true">
      <header className="flex h-12 items-center gap-3 border-line border-b bg-surface px-4 [grid-area:bar]">
        {title ? (
          <h1 className="ml-8 min-w-0 truncate font-medium text-sm">{title}</h1>
        ) : (
          <Skeleton className="ml-8 h-4 w-48" />
        )}
        <span className="flex-1" />
        <Skeleton className="h-8 w-44" />
      </header>
      <main className="contents">
        <div className="flex flex-col justify-end gap-3 border-line border-r bg-surface p-3 [grid-area:chat]">
          <p className="sr-only">Loading the project…</p>
          <Skeleton className="h-24" />
        </div>
        <div className="flex min-h-0 items-center justify-center p-4 [grid-area:stage]">
          <Skeleton className="aspect-video max-h-full w-full max-w-5xl" />
        </div>
        <div className="border-line border-l bg-surface max-[1200px]:hidden [grid-area:panel]" />
        <div className="flex gap-1 border-line border-t bg-surface p-3 max-[900px]:hidden [grid-area:clips]">
          <Skeleton className="h-full flex-1" />
        </div>
      </main>
    </div>
  );
}
