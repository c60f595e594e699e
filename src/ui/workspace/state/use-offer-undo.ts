import { useMutation } from '@tanstack/react-query';
import { toast } from 'sonner';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { useInOrder } from './use-in-order';
import { useReadProject } from './use-project';
import { useWorkspace } from './workspace-context';

/** Tells of a deletion that was just stored, with an Undo that takes back nothing else. */
export function useOfferUndo(): (words: string) => Promise<void> {
  const undoOfNewest = useUndoOfNewest();
  return async (words) => {
    const undo = await undoOfNewest();
    if (undo) toast(words, { action: { label: 'Undo', onClick: undo } });
  };
}

/** What takes back the step that was just stored, and nothing else; null where it cannot be told. */
export function useUndoOfNewest(): () => Promise<(() => void) | null> {
  const trpc = useTRPC();
  const { project, refresh } = useWorkspace();
  const inOrder = useInOrder();
  const undo = useMutation(
    trpc.project.undo.mutationOptions({
      ...inOrder,
      onError: (error) => void toast.error(errorSentence(error)),
    }),
  );
  const read = useReadProject(project.id);
  const { id, sessionId } = project;

  /** Undoes it only while it is still the newest step. */
  const undoAt = (revision: number) => {
    if (read()?.revision === revision) undo.mutate({ id, sessionId });
    else toast('The video has changed since. Use Undo to go back step by step.');
  };

  return async () => {
    await refresh();
    const after = read();
    return after ? () => undoAt(after.revision) : null;
  };
}
