import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { newKey } from '../../state/new-key';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC } from '../../trpc/hooks';
import type { RouterOutputs } from '../../trpc/types';

export type Share = RouterOutputs['share']['list'][number];
export type ShareActions = ReturnType<typeof useShares>;

/** The project's links: asked for when the panel is open, made, changed and ended on request. */
export function useShares(projectId: string, open: boolean) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const queryKey = trpc.share.list.queryKey({ projectId });
  // Views are counted meanwhile: each time that it is opened, the panel asks anew.
  const list = useQuery(
    trpc.share.list.queryOptions({ projectId }, { enabled: open, staleTime: 0 }),
  );

  const show = async (change: (shares: Share[]) => Share[]) => {
    // Asked for before the change, an answer under way would be of before it.
    await queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (shares = []) => change(shares));
  };
  const put = (share: Share) =>
    show((shares) =>
      shares.some(({ id }) => id === share.id)
        ? shares.map((each) => (each.id === share.id ? share : each))
        : [share, ...shares],
    );

  const create = useMutation(trpc.share.create.mutationOptions({ onSuccess: put }));
  const change = useMutation(
    trpc.share.change.mutationOptions({
      onSuccess: put,
      onError: (error) => void toast.error(errorSentence(error)),
    }),
  );
  const restore = useMutation(
    trpc.share.restore.mutationOptions({
      onSuccess: put,
      onError: (error) => void toast.error(errorSentence(error)),
    }),
  );
  const revoke = useMutation(
    trpc.share.revoke.mutationOptions({
      onSuccess: async ({ id: shareId }) => {
        await show((shares) => shares.filter(({ id }) => id !== shareId));
        const onClick = () => restore.mutate({ shareId });
        toast('The link no longer opens.', { action: { label: 'Undo', onClick } });
      },
      onError: (error) => void toast.error(errorSentence(error)),
    }),
  );
  const make = (mode: Share['mode']) =>
    create.mutate({ projectId, mode, idempotencyKey: newKey() });
  return { list, create, change, revoke, make };
}
