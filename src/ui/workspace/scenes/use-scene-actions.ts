import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { SceneTransition } from '~/core/timeline/composition';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { useInOrder } from '../state/use-in-order';
import { useOfferUndo } from '../state/use-offer-undo';
import { usePutOrder, usePutScene } from '../state/use-project';
import { useWorkspace } from '../state/workspace-context';
import type { Scene } from '../types';
import { moved } from './moved';

/** What can be set of a scene, and its deletion; each is one step that Undo takes back. */
export function useSceneActions() {
  const trpc = useTRPC();
  const { project } = useWorkspace();
  const { sessionId } = project;
  const putScene = usePutScene(project.id);
  const putOrder = usePutOrder(project.id);
  const offerUndo = useOfferUndo();
  const onError = (error: unknown) => {
    toast.error(errorSentence(error));
  };

  const inOrder = useInOrder();
  const shownAtOnce = { ...inOrder, onError };
  const rename = useMutation(trpc.scene.rename.mutationOptions(shownAtOnce));
  const trim = useMutation(trpc.scene.trim.mutationOptions(shownAtOnce));
  const transition = useMutation(trpc.scene.setTransition.mutationOptions(shownAtOnce));
  const move = useMutation(trpc.scene.move.mutationOptions(shownAtOnce));
  const duplicate = useMutation(trpc.scene.duplicate.mutationOptions(shownAtOnce));
  const remove = useMutation(trpc.scene.remove.mutationOptions({ scope: inOrder.scope, onError }));

  return {
    rename: (scene: Scene, name: string) => {
      putScene({ ...scene, name });
      rename.mutate({ sceneId: scene.id, sessionId, name });
    },
    setLength: (scene: Scene, durationInFrames: number) => {
      if (durationInFrames === scene.durationInFrames) return;
      const { id: sceneId, revision } = scene;
      trim.mutate({ sceneId, sessionId, durationInFrames, revision });
    },
    setTransition: (scene: Scene, wanted: SceneTransition) => {
      putScene({ ...scene, transition: wanted.kind === 'cut' ? null : wanted });
      transition.mutate({ sceneId: scene.id, sessionId, ...wanted });
    },
    /** Into the 1-based place `to`. */
    move: ({ id: sceneId }: Scene, to: number) => {
      const ids = project.scenes.map(({ id }) => id);
      const { order, after } = moved(ids, sceneId, to);
      putOrder(order);
      move.mutate({ sceneId, sessionId, to, after });
    },
    duplicate: (scene: Scene) => {
      // A second press while the first is under way is the same wish.
      if (!duplicate.isPending) duplicate.mutate({ sceneId: scene.id, sessionId });
    },
    remove: async (scene: Scene) => {
      try {
        await remove.mutateAsync({ sceneId: scene.id, sessionId });
      } catch {
        return; // `onError` has told why.
      }
      await offerUndo(`Deleted “${scene.name}”`);
    },
  };
}

export type SceneActions = ReturnType<typeof useSceneActions>;
