'use client';

import type { ReactNode } from 'react';
import { MAX_TITLE } from '~/core/limits';
import type { CompileNote } from '~/core/scene/artifact';
import { formatLabel } from '~/core/scene/format';
import type { SceneRepair, SceneTrouble } from '../../preview/use-frame-host';
import { Button } from '../../primitives/button';
import { CompilerNotes } from '../chat/compiler-notes';
import { InlineText } from '../layout/inline-text';
import { useWorkspace } from '../state/workspace-context';
import { LengthField } from './length-field';
import { originWords } from './origin-words';
import { SceneProblem } from './scene-problem';
import { TransitionIcon } from './transition-icon';
import { TransitionMenu } from './transition-menu';
import { transitionWords } from './transition-words';
import { useSceneActions } from './use-scene-actions';

/** What there is to know and to set about the selected scene. */
export function SceneDetails({
  trouble,
  repairs,
}: {
  trouble: SceneTrouble | null;
  repairs: readonly SceneRepair[];
}) {
  const { project, scene } = useWorkspace();
  const actions = useSceneActions();
  if (!scene) {
    return (
      <p className="p-4 text-ink-faint text-xs">Once there is a scene, its settings are here.</p>
    );
  }
  return (
    <div className="flex flex-col gap-4 p-4">
      <SceneProblem scene={scene} trouble={trouble} />
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-sm">
        <Row label="Name">
          <InlineText
            key={scene.id}
            label="Scene name"
            value={scene.name}
            maxLength={MAX_TITLE}
            onChange={(name) => actions.rename(scene, name)}
            className="-ml-1.5"
          />
        </Row>
        <Row label="Length">
          <LengthField
            key={scene.id}
            label="Scene length in seconds"
            hint={`seconds · ${scene.durationInFrames} frames`}
            frames={scene.durationInFrames}
            fps={project.fps}
            onChange={(frames) => actions.setLength(scene, frames)}
          />
        </Row>
        {scene.id === project.scenes[0]?.id ? null : (
          <Row label="Comes in by">
            <TransitionMenu
              scene={scene}
              align="start"
              onChange={(transition) => actions.setTransition(scene, transition)}
              trigger={
                <Button
                  aria-label={`Transition into this scene: ${transitionWords(scene.transition, project.fps)}`}
                  icon={<TransitionIcon kind={scene.transition?.kind ?? 'cut'} />}
                >
                  <span className="tabular">{transitionWords(scene.transition, project.fps)}</span>
                </Button>
              }
            />
          </Row>
        )}
        <Row label="Picture">
          <span className="tabular">
            {formatLabel(project)} · {project.width} × {project.height}
          </span>
        </Row>
        <Row label="Origin">{originWords(scene.origin)}</Row>
        <Row label="Code">
          <span className="tabular">{scene.tsxCode.split('\n').length} lines</span>
        </Row>
      </dl>
      <CompilerNotes
        notes={[...scene.notes, ...repairs.map(asNote)]}
        className="border-line border-t pt-3"
      />
    </div>
  );
}

/** What the player put right is told like what the compiler did. */
function asNote({ message, line }: SceneRepair): CompileNote {
  return { kind: 'put-right', message, line, degraded: false };
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-muted text-xs">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
