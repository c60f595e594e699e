import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { useIdempotencyKey } from '../state/use-idempotency-key';
import { useInOrder } from '../state/use-in-order';
import { useOfferUndo } from '../state/use-offer-undo';
import { usePutScene } from '../state/use-project';
import { useWorkspace } from '../state/workspace-context';
import type { Scene } from '../types';

/** Brings an older version of a scene back, in one step that Undo takes back. */
export function useRestore() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { project, refresh } = useWorkspace();
  const { keyFor, renew } = useIdempotencyKey();
  const putScene = usePutScene(project.id);
  const offerUndo = useOfferUndo();
  const { scope } = useInOrder();
  const restoring = useMutation(trpc.revision.restore.mutationOptions({ scope }));

  return {
    /** The id of the revision that is on its way back. */
    restoring: restoring.isPending ? restoring.variables.revisionId : null,
    /** Resolves to true when it is stored; a refusal is told in a toast. */
    restore: async (scene: Scene, wanted: { id: string; number: number }): Promise<boolean> => {
      const { id: sceneId, revision } = scene;
      const idempotencyKey = keyFor(`${wanted.id} ${revision}`);
      const sessionId = project.sessionId;
      try {
        const input = { sceneId, revisionId: wanted.id, revision, idempotencyKey, sessionId };
        putScene(await restoring.mutateAsync(input));
        renew();
      } catch (error) {
        toast.error(errorSentence(error));
        await refresh();
        return false;
      }
      void queries.invalidateQueries({
        queryKey: trpc.revision.list.infiniteQueryKey({ sceneId }),
      });
      await offerUndo(`Version ${wanted.number} of “${scene.name}” is back`);
      return true;
    },
  };
}
