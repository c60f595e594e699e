'use client';

import { useMutation } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '../../primitives/button';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { useInOrder } from '../state/use-in-order';
import { useOfferUndo } from '../state/use-offer-undo';
import { useWorkspace } from '../state/workspace-context';
import type { Message } from '../types';

/** Brings the video back to how it stood right after a reply; one step that Undo takes back. */
export function RestoreHere({ message }: { message: Message }) {
  const trpc = useTRPC();
  const { project, refresh } = useWorkspace();
  const { scope } = useInOrder();
  const offerUndo = useOfferUndo();
  const restore = useMutation(
    trpc.chat.restoreTo.mutationOptions({
      scope,
      onSuccess: async ({ changed }) => {
        if (changed) await offerUndo('The video is as it was after that reply');
        else toast('The video is as it was after that reply already.');
      },
      onError: async (error) => {
        toast.error(errorSentence(error));
        await refresh();
      },
    }),
  );
  // While a reply is written here, it would write over what comes back.
  if (project.activeGenerationId !== null) return null;
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={<History aria-hidden />}
      loading={restore.isPending}
      onClick={() => restore.mutate({ messageId: message.id, revision: project.revision })}
      className="-mr-2 text-ink-faint focus-visible:opacity-100 group-hover/reply:opacity-100 aria-busy:opacity-100 pointer-fine:opacity-0"
    >
      Restore to here
    </Button>
  );
}
