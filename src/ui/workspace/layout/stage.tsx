'use client';

import type { Ref } from 'react';
import type { Composition } from '~/core/timeline/composition';
import type { FrameManifest } from '~/frame/manifest-schema';
import { letterbox, STAGE } from '../../preview/letterbox';
import { Preview, type PreviewHandle } from '../../preview/preview';
import type { SceneRepair, SceneTrouble } from '../../preview/use-frame-host';
import { type LiveGeneration, phaseOf } from '../generation/live-generation';
import { elapsedWords, useElapsed } from '../state/use-elapsed';
import { useWorkspace } from '../state/workspace-context';
import { useEmptyWords } from './use-empty-words';

/** The picture; while the first scene is being written, what is happening stands in its place. */
export function Stage({
  frameAssets,
  live,
  composition,
  isSeen,
  onSceneTrouble,
  onSceneRepair,
  onSceneThawed,
  onSoundFailed,
  onLiveTrouble,
  ref,
}: {
  frameAssets: FrameManifest;
  live: LiveGeneration | null;
  /** The project's, with what is seen of scenes that are being written. */
  composition: Composition;
  /** Whether anything is seen of a scene that is being written. */
  isSeen: boolean;
  onSceneTrouble: (trouble: SceneTrouble) => void;
  onSceneRepair: (repair: SceneRepair) => void;
  onSceneThawed: (revisionId: string) => void;
  onSoundFailed: (trackId: string) => void;
  onLiveTrouble: (trouble: SceneTrouble) => void;
  ref: Ref<PreviewHandle>;
}) {
  const { project, playhead } = useWorkspace();
  const emptyWords = useEmptyWords();
  const waiting = project.scenes.length === 0 && live !== null && !isSeen;
  return (
    <div className="relative flex h-full min-h-0 min-w-0">
      <Preview
        ref={ref}
        composition={composition}
        frameAssets={frameAssets}
        emptyWords={emptyWords}
        onFrame={playhead.set}
        onSceneTrouble={onSceneTrouble}
        onSceneRepair={onSceneRepair}
        onSceneThawed={onSceneThawed}
        onSoundFailed={onSoundFailed}
        onLiveTrouble={onLiveTrouble}
        className="flex-1 bg-bg"
      />
      {waiting ? <FirstSceneWait live={live} /> : null}
    </div>
  );
}

function FirstSceneWait({ live }: { live: LiveGeneration }) {
  const { project } = useWorkspace();
  const started = project.messages.find(({ generation }) => generation?.id === live.id);
  const elapsed = useElapsed(started?.createdAt ?? FALLBACK_START);
  return (
    <div className="absolute inset-0 flex flex-col bg-bg">
      <div className={STAGE}>
        <div
          className="absolute flex flex-col items-center justify-center gap-4 rounded-md border border-line bg-surface p-4 text-center"
          style={letterbox(project)}
        >
          <WritingLines />
          <div>
            <p className="font-medium">{phaseOf(live)}</p>
            <p className="tabular text-ink-muted text-xs">
              {started ? `${elapsedWords(elapsed)} · ` : ''}The picture appears here as soon as the
              first scene is stored.
            </p>
          </div>
        </div>
      </div>
      {/* Where the controls will be, so that the picture takes this very place. */}
      <div className="h-12 shrink-0 bg-surface" />
    </div>
  );
}

/** A scene taking shape: three lines that breathe one after the other. */
function WritingLines() {
  return (
    <div aria-hidden className="flex w-32 flex-col gap-2">
      {['w-full', 'w-3/4', 'w-1/2'].map((width, index) => (
        <span
          key={width}
          style={{ animationDelay: `${index * 200}ms` }}
          className={`h-2 animate-pulse-soft rounded-sm bg-accent/70 ${width}`}
        />
      ))}
    </div>
  );
}

const FALLBACK_START = new Date(0);
