import { Progress } from 'radix-ui';
import { Button } from '../../primitives/button';
import type { Render } from '../types';
import { progressLine, progressShare } from './render-words';

/** A running export: how far, how long, and a way to stop it. */
export function RenderProgress({
  render,
  cancelling,
  onCancel,
}: {
  render: Render;
  cancelling: boolean;
  onCancel: () => void;
}) {
  const share = progressShare(render);
  return (
    <>
      <Progress.Root
        aria-label="Export"
        value={Math.round(share * 100)}
        className="h-1.5 overflow-hidden rounded-full bg-raised"
      >
        <Progress.Indicator
          style={{ transform: `scaleX(${share})` }}
          className="h-full origin-left rounded-full bg-accent transition-transform duration-slow"
        />
      </Progress.Root>
      <div className="flex items-center justify-between gap-2">
        <p className="tabular text-ink-muted text-xs">{progressLine(render)}</p>
        <Button size="sm" loading={cancelling} onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <p className="text-ink-faint text-xs">You can close this or reload; the export goes on.</p>
    </>
  );
}
