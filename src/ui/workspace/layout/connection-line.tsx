import { WifiOff } from 'lucide-react';

/** One line while what is shown may be out of date, with the reason; it goes away by itself. */
export function ConnectionLine({ problem }: { problem: string | null }) {
  return (
    <div role="status">
      {problem ? (
        <p className="flex items-center justify-center gap-2 border-warn/40 border-b bg-warn-soft px-4 py-1.5 text-xs">
          <WifiOff aria-hidden className="size-3.5 shrink-0 text-warn" />
          {problem}
        </p>
      ) : null}
    </div>
  );
}
