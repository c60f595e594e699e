'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ModelSetUp } from '../../home/model-set-up';
import { Dialog } from '../../primitives/dialog';
import { useTRPC } from '../../trpc/hooks';

/** Says plainly that the demo model writes, and how to set a real one. Nothing when one is set. */
export function DemoNotice() {
  const status = useQuery(useTRPC().system.status.queryOptions());
  const [open, setOpen] = useState(false);
  if (status.data?.model.kind !== 'demo') return null;
  return (
    <div className="border-line border-b px-4 py-2 text-ink-muted text-xs">
      No model is configured — the built-in demo model writes simple scenes.{' '}
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="focus-ring rounded-sm font-medium text-accent hover:underline"
      >
        How to set one
      </button>
      <Dialog open={open} onOpenChange={setOpen} title="Set a model" className="max-w-xl">
        <ModelSetUp />
      </Dialog>
    </div>
  );
}
