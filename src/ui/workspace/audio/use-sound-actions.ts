import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { AudioSettings } from '~/core/timeline/audio';
import type { AudioTrack } from '~/core/timeline/composition';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import { useInOrder } from '../state/use-in-order';
import { useOfferUndo } from '../state/use-offer-undo';
import { useWorkspace } from '../state/workspace-context';
import type { Project } from '../types';

type Changes = Partial<AudioSettings & { name: string }>;

/** What can be set of a sound, and its removal; each is one step that Undo takes back. */
export function useSoundActions() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { project } = useWorkspace();
  const offerUndo = useOfferUndo();
  const onError = (error: unknown) => {
    toast.error(errorSentence(error));
  };
  const inOrder = useInOrder();
  const change = useMutation(trpc.audio.change.mutationOptions({ ...inOrder, onError }));
  const remove = useMutation(trpc.audio.remove.mutationOptions({ scope: inOrder.scope, onError }));

  /** The next refresh brings what is stored; until then the change is heard already. */
  const put = (changed: AudioTrack) => {
    const filter = trpc.project.get.queryFilter({ id: project.id });
    queries.setQueriesData<Project>(filter, (known) => {
      const audio = known?.composition.audio?.map((old) => (old.id === changed.id ? changed : old));
      return known && { ...known, composition: { ...known.composition, audio } };
    });
  };

  return {
    change: (track: AudioTrack, changes: Changes) => {
      put({ ...track, ...changes });
      change.mutate({ trackId: track.id, sessionId: project.sessionId, ...changes });
    },
    remove: async (track: AudioTrack) => {
      try {
        await remove.mutateAsync({ trackId: track.id, sessionId: project.sessionId });
      } catch {
        return; // `onError` has told why.
      }
      await offerUndo(`Removed “${track.name}”`);
    },
  };
}

export type SoundActions = ReturnType<typeof useSoundActions>;
