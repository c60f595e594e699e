'use client';

import { TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { MAX_TITLE } from '~/core/limits';
import { cn } from '../../primitives/cn';
import { CONTROL_CLASS } from '../../primitives/control-class';
import { useWorkspace } from '../state/workspace-context';
import type { Scene } from '../types';
import { ClipProgress } from './clip-progress';
import { GripHandle, useGripPointer } from './grip';
import { seconds } from './length';
import { LengthField } from './length-field';
import { SceneMenu } from './scene-menu';
import { undrawnLabel } from './undrawn';
import type { SceneActions } from './use-scene-actions';

/** One scene in the timeline: a click shows it, its menu changes it in place. */
export function Clip({
  scene,
  number,
  start,
  actions,
  onCode,
}: {
  scene: Scene;
  number: number;
  start: number;
  actions: SceneActions;
  onCode: () => void;
}) {
  const { project, scene: selected, troubles, pickScene, playhead } = useWorkspace();
  const [editing, setEditing] = useState<'nothing' | 'name' | 'length'>('nothing');
  const button = useRef<HTMLButtonElement>(null);
  const pointer = useGripPointer();
  const current = selected?.id === scene.id;
  const length = `${seconds(scene.durationInFrames, project.fps)} s`;
  const problem = undrawnLabel(scene, troubles);

  const closeField = () => {
    setEditing('nothing');
    // The field is gone with the focus in it: the clip takes over, unless another element has.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
  };

  return (
    <div
      data-current={current || undefined}
      className={cn(
        'group relative flex h-full min-w-0 items-start rounded-md border bg-raised transition-colors duration-fast',
        current ? 'border-accent bg-accent-soft' : 'border-line hover:border-line-strong',
      )}
    >
      {editing === 'nothing' ? (
        <button
          type="button"
          ref={button}
          {...pointer}
          aria-current={current || undefined}
          title={scene.name}
          onClick={() => pickScene(scene.id)}
          className="focus-inset flex select-none touch-manipulation h-full min-w-0 flex-1 flex-col rounded-md px-3 py-2 text-left"
        >
          <span className="flex w-full min-w-0 items-center gap-2 font-medium">
            <span className="tabular shrink-0 font-normal text-ink-faint text-xs">{number}</span>
            <span className="min-w-0 truncate">{scene.name}</span>
          </span>
          <span className="tabular flex min-w-0 items-center gap-1 text-ink-muted text-xs">
            {problem ? (
              <>
                <TriangleAlert aria-hidden className="size-3.5 shrink-0 text-warn" />
                <span className="truncate text-warn">{problem}</span>
                <span aria-hidden>·</span>
              </>
            ) : null}
            <span className="shrink-0">{length}</span>
          </span>
        </button>
      ) : editing === 'name' ? (
        <div className="min-w-0 flex-1 p-2">
          <input
            aria-label={`Name of scene ${number}`}
            // biome-ignore lint/a11y/noAutofocus: opened by the person's own choice in the menu
            autoFocus
            defaultValue={scene.name}
            maxLength={MAX_TITLE}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={(event) => {
              const name = event.currentTarget.value.trim();
              closeField();
              if (name !== '' && name !== scene.name) actions.rename(scene, name);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.value = scene.name;
              if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
            }}
            className={cn(CONTROL_CLASS, 'h-8 px-2')}
          />
        </div>
      ) : (
        <div className="min-w-0 flex-1 p-2">
          <LengthField
            autoFocus
            label={`Length of scene ${number} in seconds`}
            hint="seconds"
            frames={scene.durationInFrames}
            fps={project.fps}
            onChange={(frames) => actions.setLength(scene, frames)}
            onClose={closeField}
          />
        </div>
      )}
      {editing === 'nothing' ? <GripHandle name={scene.name} /> : null}
      <span className="shrink-0 p-1">
        <SceneMenu
          scene={scene}
          onEdit={setEditing}
          onCode={onCode}
          onMove={{
            earlier: number > 1 ? () => actions.move(scene, number - 1) : null,
            later: number < project.scenes.length ? () => actions.move(scene, number + 1) : null,
          }}
          onDuplicate={() => actions.duplicate(scene)}
          onDelete={() => void actions.remove(scene)}
        />
      </span>
      <ClipProgress playhead={playhead} start={start} length={scene.durationInFrames} />
    </div>
  );
}
