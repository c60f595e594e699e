'use client';

import { TriangleAlert } from 'lucide-react';
import type { SceneTrouble } from '../../preview/use-frame-host';
import { undrawnLabel } from '../scenes/undrawn';
import { useWorkspace } from '../state/workspace-context';
import type { Scene } from '../types';
import { FailureActions } from './failure-actions';

/** Over the picture, while no panel tells of it: that the scene fails, and the ways out. */
export function FailureBar({ scene, trouble }: { scene: Scene; trouble: SceneTrouble | null }) {
  const { troubles } = useWorkspace();
  const label = undrawnLabel(scene, troubles);
  // A loop that was ended is drawn all the same, and a frozen scene has its own button here.
  if (!label || trouble?.kind === 'loop-stopped' || trouble?.kind === 'scene-frozen') return null;
  return (
    <section
      aria-label="Problem of this scene"
      className="pointer-events-none absolute inset-x-0 bottom-12 flex justify-center p-4"
    >
      <div className="pointer-events-auto max-w-md animate-appear rounded-md border border-warn/40 bg-overlay p-3 text-sm">
        <p role="status" className="flex items-center gap-2 font-medium">
          <TriangleAlert aria-hidden className="size-4 shrink-0 text-warn" />
          <span className="min-w-0 truncate">
            “{scene.name}”: {label.toLowerCase()}
          </span>
        </p>
        <FailureActions scene={scene} trouble={trouble} short />
      </div>
    </section>
  );
}
