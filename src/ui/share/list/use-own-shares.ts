import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { errorSentence } from '../../trpc/error-sentence';
import { useTRPC, useTRPCClient } from '../../trpc/hooks';
import type { RouterOutputs } from '../../trpc/types';

export type OwnShare = RouterOutputs['share']['listAll']['shares'][number];

/** Long enough to read, to reach by keyboard and to decide. */
const UNDO_MS = 10_000;

/** All links of whoever is signed in; a change shows at once, and is taken back when it fails. */
export function useOwnShares() {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const queries = useQueryClient();
  const options = trpc.share.listAll.infiniteQueryOptions(
    {},
    // Views are counted meanwhile.
    { getNextPageParam: ({ next }) => next, staleTime: 0 },
  );
  const { queryKey } = options;
  const pages = useInfiniteQuery(options);
  const shares = pages.data?.pages.flatMap((page) => page.shares) ?? [];

  const show = async (change: (shares: OwnShare[]) => OwnShare[]) => {
    await queries.cancelQueries({ queryKey });
    const before = queries.getQueryData(queryKey);
    queries.setQueryData(
      queryKey,
      before && {
        ...before,
        pages: before.pages.map((page) => ({ ...page, shares: change(page.shares) })),
      },
    );
    return { before };
  };
  const fail = (error: unknown, shown?: Awaited<ReturnType<typeof show>>) => {
    if (shown?.before) queries.setQueryData(queryKey, shown.before);
    toast.error(errorSentence(error));
  };
  /** The panel in a workspace asks anew as well. */
  const refresh = () => queries.invalidateQueries(trpc.share.pathFilter());

  const prolong = useMutation({
    mutationFn: (input: { shareId: string; expiresAt: Date | null }) =>
      api.share.change.mutate(input),
    onMutate: ({ shareId, expiresAt }) =>
      show((list) =>
        list.map((one) => (one.id === shareId ? { ...one, expiresAt, state: 'open' } : one)),
      ),
    onError: (error, _input, shown) => fail(error, shown),
    onSettled: refresh,
  });
  const restore = useMutation({
    mutationFn: (shareId: string) => api.share.restore.mutate({ shareId }),
    onError: (error) => fail(error),
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: ({ id }: OwnShare) => api.share.revoke.mutate({ shareId: id }),
    onMutate: ({ id }) => show((list) => list.filter((one) => one.id !== id)),
    onError: (error, _share, shown) => fail(error, shown),
    onSuccess: (_answer, { id, title }) => {
      toast(`The link to “${title}” no longer opens`, {
        duration: UNDO_MS,
        action: { label: 'Undo', onClick: () => restore.mutate(id) },
      });
    },
    onSettled: refresh,
  });
  return { pages, shares, prolong: prolong.mutate, revoke: revoke.mutate };
}
