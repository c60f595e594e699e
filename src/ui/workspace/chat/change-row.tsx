'use client';

import { SlidersHorizontal } from 'lucide-react';
import type { ReplyChange } from '~/core/generation/event';
import { useWorkspace } from '../state/workspace-context';
import { changeWords } from './change-words';

/** One thing that a reply did without writing a scene, in a quiet line. */
export function ChangeRow({ change }: { change: ReplyChange }) {
  const { project } = useWorkspace();
  return (
    <p className="flex min-w-0 items-start gap-2 text-ink-muted text-xs">
      <SlidersHorizontal aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">{changeWords(change, project.fps)}</span>
    </p>
  );
}
