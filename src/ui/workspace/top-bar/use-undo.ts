import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toast } from 'sonner';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { isTyping } from '../state/is-typing';
import { useWorkspace } from '../state/workspace-context';

/** Undo and redo of the project, also as ⌘/Ctrl Z and ⌘/Ctrl Shift Z when nobody is typing. */
export function useUndo() {
  const trpc = useTRPC();
  const { project, refresh } = useWorkspace();
  const { id } = project;
  // A reply that is being written would write over what undo brings back.
  const writing = project.activeGenerationId !== null;
  const canUndo = project.canUndo && !writing;
  const canRedo = project.canRedo && !writing;

  const onError = async (error: unknown) => {
    toast.error(errorSentence(error));
    await refresh();
  };
  const undo = useMutation(
    trpc.project.undo.mutationOptions({
      onSuccess: async ({ label }) => {
        toast(`Undone: ${label}`);
        await refresh();
      },
      onError,
    }),
  );
  const redo = useMutation(
    trpc.project.redo.mutationOptions({
      onSuccess: async ({ label }) => {
        toast(`Redone: ${label}`);
        await refresh();
      },
      onError,
    }),
  );

  const busy = undo.isPending || redo.isPending;
  const runUndo = () => {
    if (canUndo && !busy) undo.mutate({ id });
  };
  const runRedo = () => {
    if (canRedo && !busy) redo.mutate({ id });
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) runRedo();
      else runUndo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return { undo: runUndo, redo: runRedo, canUndo, canRedo, writing };
}
