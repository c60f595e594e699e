import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc/hooks';

/** The project's public link: asked for when the panel is open, made and revoked on request. */
export function useShare(projectId: string, open: boolean) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.share.forProject.queryKey({ projectId });
  const share = useQuery(trpc.share.forProject.queryOptions({ projectId }, { enabled: open }));
  const create = useMutation(
    trpc.share.create.mutationOptions({
      onSuccess: async (made) => {
        // Asked for before the link was made, an answer under way would say that there is none.
        await queries.cancelQueries({ queryKey: key });
        queries.setQueryData(key, made);
      },
    }),
  );
  const revoke = useMutation(
    trpc.share.revoke.mutationOptions({
      onSuccess: () => queries.setQueryData(key, null),
    }),
  );
  return { share, create, revoke };
}
