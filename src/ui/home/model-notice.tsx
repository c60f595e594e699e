import { ChevronRight } from 'lucide-react';
import type { RouterOutputs } from '../trpc/types';
import { ModelSetUp } from './model-set-up';

/** Says which model writes the scenes and, when none is configured, how to set one. */
export function ModelNotice({ model }: { model: RouterOutputs['system']['status']['model'] }) {
  if (model.kind === 'configured') {
    return (
      <p>
        Scenes are written by <span className="text-ink">{model.name}</span>.
      </p>
    );
  }
  return (
    <details className="group">
      <summary className="focus-ring flex cursor-pointer list-none items-baseline gap-2 rounded-sm [&::-webkit-details-marker]:hidden">
        <span aria-hidden className="size-1.5 shrink-0 -translate-y-0.5 rounded-full bg-warn" />
        <span>
          No model is configured: the built-in demo model fills ready-made designs with your words.{' '}
          <span className="whitespace-nowrap font-medium text-accent">
            Set a model
            <ChevronRight
              aria-hidden
              className="ml-0.5 inline size-3.5 transition-transform duration-fast group-open:rotate-90"
            />
          </span>
        </span>
      </summary>
      <ModelSetUp />
    </details>
  );
}
