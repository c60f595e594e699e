import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { FontAsset } from '~/core/timeline/composition';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { useInOrder } from '../state/use-in-order';
import { useOfferUndo } from '../state/use-offer-undo';
import { useWorkspace } from '../state/workspace-context';

/** Takes a typeface out of the project, as one step that Undo takes back. */
export function useRemoveFont(): (font: FontAsset) => Promise<void> {
  const trpc = useTRPC();
  const { sessionId } = useWorkspace().project;
  const { scope } = useInOrder();
  const offerUndo = useOfferUndo();
  const onError = (error: unknown) => void toast.error(errorSentence(error));
  const remove = useMutation(trpc.font.remove.mutationOptions({ scope, onError }));
  return async ({ id: fontId, family }) => {
    try {
      await remove.mutateAsync({ fontId, sessionId });
    } catch {
      return; // `onError` has told why.
    }
    await offerUndo(`Removed “${family}”`);
  };
}
