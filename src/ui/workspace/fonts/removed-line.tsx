'use client';

import { useEffect, useRef } from 'react';
import { Button } from '../../primitives/button';

/** Tells of a removal where it was done: a dialog keeps the focus, and a toast is out of its reach. */
export function RemovedLine({ family, onUndo }: { family: string; onUndo: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its row.
  useEffect(() => undo.current?.focus(), []);
  return (
    <div
      role="status"
      className="mb-3 flex min-h-9 items-center gap-3 rounded-sm border border-line bg-raised py-1 pr-1 pl-3 text-sm"
    >
      <span className="min-w-0 flex-1 truncate">
        Removed “<span dir="auto">{family}</span>”
      </span>
      <Button ref={undo} size="sm" onClick={onUndo}>
        Undo
      </Button>
    </div>
  );
}
