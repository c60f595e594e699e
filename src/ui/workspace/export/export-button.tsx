'use client';

import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useCallback, useState } from 'react';
import { toast } from 'sonner';
import { pictureKey } from '~/core/timeline/composition';
import { buttonClass } from '../../primitives/button-class';
import { cn } from '../../primitives/cn';
import { useTRPC } from '../../trpc/hooks';
import { Popover } from '../layout/popover';
import { undrawnSentence } from '../scenes/undrawn';
import { useWorkspace } from '../state/workspace-context';
import type { Render } from '../types';
import { ExportPanel } from './export-panel';
import { progressShare } from './render-words';
import { isRunning, useRender } from './use-render';

/**
 * Starts an export, or shows the one that runs or is done. The thin line under
 * its word is the progress while the panel is closed.
 */
export function ExportButton() {
  const trpc = useTRPC();
  const { project, troubles } = useWorkspace();
  const [open, setOpen] = useState(false);
  const status = useQuery(trpc.system.status.queryOptions());
  const announce = useCallback((ended: Render) => {
    if (ended.status === 'done') toast.success('Your MP4 is ready.');
    if (ended.status === 'failed') toast.error('The export failed. Open Export to see why.');
  }, []);
  const exporting = useRender(project.id, announce);
  const { render } = exporting;
  const renderer = status.data?.renderer;
  const canStart = renderer?.available === true && exporting.known && project.scenes.length > 0;

  const onOpenChange = (next: boolean) => {
    setOpen(next);
    // The click asks for an export: it starts at once unless there is one to show.
    if (next && canStart && (render === null || render.status === 'cancelled')) exporting.start();
  };

  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      label="Export"
      trigger={
        <button
          type="button"
          className={cn(buttonClass({ variant: 'primary' }), 'relative overflow-hidden')}
        >
          <Download aria-hidden className="max-[480px]:hidden" />
          Export
          {render && isRunning(render) ? (
            <span
              aria-hidden
              style={{ transform: `scaleX(${progressShare(render)})` }}
              className="absolute inset-x-0 bottom-0 h-1 origin-left bg-accent-ink/70 transition-transform"
            />
          ) : null}
        </button>
      }
    >
      <ExportPanel
        {...exporting}
        projectId={project.id}
        hasScenes={project.scenes.length > 0}
        isOutdated={render !== null && render.pictureKey !== pictureKey(project.composition)}
        warning={undrawnSentence(project.scenes, troubles)}
        unavailable={renderer && !renderer.available ? (renderer.message ?? UNAVAILABLE) : null}
      />
    </Popover>
  );
}

const UNAVAILABLE = 'This computer has no browser that can render a video.';
