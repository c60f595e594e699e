import { WifiOff } from 'lucide-react';

/** One line while the server cannot be reached; it goes away by itself. */
export function ConnectionLine({ lost }: { lost: boolean }) {
  return (
    <div role="status">
      {lost ? (
        <p className="flex items-center justify-center gap-2 border-warn/40 border-b bg-warn-soft px-4 py-1.5 text-xs">
          <WifiOff aria-hidden className="size-3.5 shrink-0 text-warn" />
          Framewright cannot be reached just now. Everything stored is safe; this page catches up by
          itself.
        </p>
      ) : null}
    </div>
  );
}
