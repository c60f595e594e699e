import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { SceneTransition } from '~/core/timeline/composition';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { usePutScene } from '../state/use-project';
import { useWorkspace } from '../state/workspace-context';
import type { Scene } from '../types';

/** What can be set of a scene, and its deletion; each is one step that Undo takes back. */
export function useSceneActions() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { project, refresh } = useWorkspace();
  const putScene = usePutScene(project.id);
  const onError = (error: unknown) => {
    toast.error(errorSentence(error));
  };

  const rename = useMutation(trpc.scene.rename.mutationOptions({ onError, onSettled: refresh }));
  const trim = useMutation(trpc.scene.trim.mutationOptions({ onError, onSettled: refresh }));
  const transition = useMutation(
    trpc.scene.setTransition.mutationOptions({ onError, onSettled: refresh }),
  );
  const undo = useMutation(trpc.project.undo.mutationOptions({ onError, onSettled: refresh }));
  const remove = useMutation(trpc.scene.remove.mutationOptions({ onError }));

  /** Undoes the deletion only while it is still the newest step. */
  const undoAt = (revision: number) => {
    const now = queries.getQueryData(trpc.project.get.queryKey({ id: project.id }));
    if (now?.revision === revision) undo.mutate({ id: project.id });
    else toast('The video has changed since. Use Undo to go back step by step.');
  };

  return {
    rename: (scene: Scene, name: string) => {
      putScene({ ...scene, name });
      rename.mutate({ sceneId: scene.id, name });
    },
    setLength: (scene: Scene, durationInFrames: number) => {
      if (durationInFrames === scene.durationInFrames) return;
      trim.mutate({ sceneId: scene.id, durationInFrames, revision: scene.revision });
    },
    setTransition: (scene: Scene, wanted: SceneTransition) => {
      putScene({ ...scene, transition: wanted.kind === 'cut' ? null : wanted });
      transition.mutate({ sceneId: scene.id, ...wanted });
    },
    remove: async (scene: Scene) => {
      try {
        await remove.mutateAsync({ sceneId: scene.id });
      } catch {
        return; // `onError` has told why.
      }
      await refresh();
      const after = queries.getQueryData(trpc.project.get.queryKey({ id: project.id }));
      if (!after) return;
      toast(`Deleted “${scene.name}”`, {
        action: { label: 'Undo', onClick: () => undoAt(after.revision) },
      });
    },
  };
}

export type SceneActions = ReturnType<typeof useSceneActions>;
