'use client';

import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { restingFrame } from '~/core/timeline/resting-frame';
import type { FrameManifest } from '~/frame/manifest-schema';
import type { PreviewHandle } from '../preview/preview';
import type { SceneRepair, SceneTrouble } from '../preview/use-frame-host';
import { Chat } from './chat/chat';
import { CodePanel } from './code/code-panel';
import { FailureBar } from './failures/failure-bar';
import { useReportFailures } from './failures/use-report-failures';
import { Announcer } from './generation/announcer';
import { newSceneId } from './generation/live-composition';
import { hasRow, pendingKey } from './generation/pending-scenes';
import { useGeneration } from './generation/use-generation';
import { useLivePicture } from './generation/use-live-picture';
import { type AskedVersion, HistoryPanel } from './history/history-panel';
import { ConnectionLine } from './layout/connection-line';
import type { PanelName } from './layout/panel-tabs';
import { Stage } from './layout/stage';
import type { Layout } from './layout/use-layout';
import { usePanel } from './layout/use-panel';
import { WorkspaceLayout } from './layout/workspace-layout';
import { SceneDetails } from './scenes/scene-details';
import { Timeline } from './scenes/timeline';
import { createPlayhead } from './state/playhead';
import { useRefreshProject } from './state/use-project';
import { useSceneNews } from './state/use-scene-news';
import { useSelection } from './state/use-selection';
import { useOpenSession } from './state/use-session';
import { useShowNewScene } from './state/use-show-new-scene';
import { WorkspaceProvider } from './state/workspace-context';
import { TopBar } from './top-bar/top-bar';
import type { Project } from './types';

/** Events after which the project's rows are not what they were. */
const CHANGES_ROWS = new Set([
  'format',
  'changed',
  'scene-stored',
  'finished',
  'failed',
  'stopped',
]);

const NO_REPAIRS: readonly SceneRepair[] = [];

/**
 * One project, open: its parts, and what they share. Drawn again for other rows only, not each
 * time that they are asked for or the router tells of an address.
 */
export const OpenProject = memo(function OpenProject({
  project,
  askSession,
  frameAssets,
  layout,
  problem,
}: {
  project: Project;
  /** Shows another of its chat sessions. */
  askSession: (sessionId: string) => void;
  frameAssets: FrameManifest;
  layout: Layout;
  /** Why what is shown may be out of date, as a sentence. */
  problem: string | null;
}) {
  const [playhead] = useState(createPlayhead);
  const preview = useRef<PreviewHandle>(null);
  const showScene = useCallback((start: number, length: number) => {
    preview.current?.rest(restingFrame(start, length), start);
  }, []);
  const { scene, pickScene, revealScene, hold } = useSelection(project, playhead, showScene);
  const refresh = useRefreshProject(project.id);
  const openSession = useOpenSession(project, askSession);
  const [panel, setPanel] = usePanel(project.id, layout);
  const [askedVersion, setAskedVersion] = useState<AskedVersion | null>(null);
  const openHistory = useCallback(
    (sceneId: string, revisionId: string) => {
      pickScene(sceneId);
      setPanel('history');
      setAskedVersion({ sceneId, revisionId });
    },
    [pickScene, setPanel],
  );
  // In a wide window the chat shows whichever panel does.
  const showChat = () => layout !== 'wide' && setPanel('chat');
  const { troubles, repairs, missingSounds, ...onNews } = useSceneNews();
  const reportFailure = useReportFailures();
  const onSceneTrouble = (trouble: SceneTrouble) => {
    onNews.onSceneTrouble(trouble);
    reportFailure(trouble);
  };
  const showNewScene = useShowNewScene(project.scenes, revealScene);

  const generationId = project.activeGenerationId;
  const { live, connected } = useGeneration(generationId, ({ event, scene: stored }) => {
    if (generationId !== null && event.type === 'scene-stored') {
      // The next composition has it too, once the page is drawn again: the picture need not wait for that.
      if (stored && !hasRow(project.scenes, event)) {
        preview.current?.showStored(stored, newSceneId(pendingKey(generationId, event.index)));
      }
      if (!hasShown(generationId)) showNewScene(generationId, event.sceneId);
    }
    if (CHANGES_ROWS.has(event.type)) void refresh();
  });
  const { hasShown, ...seen } = useLivePicture(live, project, { playhead, preview });

  const news = useMemo(() => ({ troubles, missingSounds }), [troubles, missingSounds]);
  const value = useMemo(
    () => ({
      ...{ project, playhead, scene, ...news },
      ...{ pickScene, openHistory, hold, refresh, openSession },
    }),
    [project, playhead, scene, news, pickScene, openHistory, hold, refresh, openSession],
  );
  const trouble = scene ? (troubles[scene.headRevisionId] ?? null) : null;

  return (
    <WorkspaceProvider value={value}>
      <Announcer live={live} connected={connected} />
      <WorkspaceLayout
        layout={layout}
        ratio={project.width / project.height}
        panel={panel}
        onPanel={setPanel}
        parts={{
          bar: (
            <>
              <TopBar layout={layout} onChat={showChat} />
              <ConnectionLine problem={problem} />
            </>
          ),
          chat: <Chat key={project.sessionId} live={live} connected={connected} />,
          stage: (
            <div className="relative h-full min-h-0">
              <Stage
                ref={preview}
                frameAssets={frameAssets}
                live={live}
                {...seen}
                {...onNews}
                onSceneTrouble={onSceneTrouble}
              />
              {scene && !tellsOfTrouble(layout, panel) ? (
                <FailureBar scene={scene} trouble={trouble} />
              ) : null}
            </div>
          ),
          scenes: (
            <Timeline
              direction={layout === 'narrow' ? 'column' : 'row'}
              onCode={() => setPanel('code')}
            />
          ),
          details: (
            <SceneDetails
              trouble={trouble}
              repairs={scene ? (repairs[scene.headRevisionId] ?? NO_REPAIRS) : NO_REPAIRS}
            />
          ),
          code: scene ? (
            <CodePanel key={scene.id} scene={scene} trouble={trouble} />
          ) : (
            <p className="p-4 text-ink-faint text-xs">Once there is a scene, its code is here.</p>
          ),
          history: scene ? (
            <HistoryPanel
              key={scene.id}
              scene={scene}
              asked={askedVersion?.sceneId === scene.id ? askedVersion : null}
              frameAssets={frameAssets}
              onCompare={() => preview.current?.pause()}
            />
          ) : (
            <p className="p-4 text-ink-faint text-xs">
              Once there is a scene, its versions are here.
            </p>
          ),
        }}
      />
    </WorkspaceProvider>
  );
});

/** Whether the open panel says what is wrong with the selected scene. */
function tellsOfTrouble(layout: Layout, panel: PanelName): boolean {
  return layout === 'wide' ? panel !== 'history' : panel !== 'history' && panel !== 'chat';
}
