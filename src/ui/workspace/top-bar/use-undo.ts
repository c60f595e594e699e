import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { useInOrder } from '../state/use-in-order';
import { useWorkspace } from '../state/workspace-context';

/** Undo and redo of what was done in the chat that shows. */
export function useUndo() {
  const trpc = useTRPC();
  const { project, refresh } = useWorkspace();
  const { id, sessionId } = project;
  // A reply that is being written would write over what undo brings back.
  const writing = project.activeGenerationId !== null;
  const canUndo = project.canUndo && !writing;
  const canRedo = project.canRedo && !writing;

  const onError = async (error: unknown) => {
    toast.error(errorSentence(error));
    await refresh();
  };
  const { scope } = useInOrder();
  const undo = useMutation(
    trpc.project.undo.mutationOptions({
      scope,
      onSuccess: async ({ label }) => {
        toast(`Undone: ${label}`);
        await refresh();
      },
      onError,
    }),
  );
  const redo = useMutation(
    trpc.project.redo.mutationOptions({
      scope,
      onSuccess: async ({ label }) => {
        toast(`Redone: ${label}`);
        await refresh();
      },
      onError,
    }),
  );

  // Pressed again at once, it is done once more after the first: none of the presses is lost.
  const runUndo = () => {
    if (canUndo) undo.mutate({ id, sessionId });
  };
  const runRedo = () => {
    if (canRedo) redo.mutate({ id, sessionId });
  };

  return { undo: runUndo, redo: runRedo, canUndo, canRedo, writing };
}
