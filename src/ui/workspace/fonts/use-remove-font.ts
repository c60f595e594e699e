import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import type { FontAsset } from '~/core/timeline/composition';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { useInOrder } from '../state/use-in-order';
import { useUndoOfNewest } from '../state/use-offer-undo';
import { useWorkspace } from '../state/workspace-context';

/** A typeface that was just taken out, and the way back. */
export type RemovedFont = { font: FontAsset; undo: () => void };

/** Takes typefaces out of the project, each as one step that Undo takes back. */
export function useRemoveFont() {
  const trpc = useTRPC();
  const { sessionId } = useWorkspace().project;
  const { scope } = useInOrder();
  const undoOfNewest = useUndoOfNewest();
  const [removed, setRemoved] = useState<RemovedFont | null>(null);
  const onError = (error: unknown) => void toast.error(errorSentence(error));
  const remove = useMutation(trpc.font.remove.mutationOptions({ scope, onError }));
  return {
    removed,
    remove: async (font: FontAsset) => {
      try {
        await remove.mutateAsync({ fontId: font.id, sessionId });
      } catch {
        return; // `onError` has told why.
      }
      const undo = await undoOfNewest();
      setRemoved(undo && { font, undo });
    },
    takeBack: ({ undo }: RemovedFont) => {
      setRemoved(null);
      undo();
    },
  };
}
