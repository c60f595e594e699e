import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { matching } from '../state/matching';
import { useSettled } from '../state/use-settled';
import { useTRPC } from '../trpc/hooks';
import type { ProjectSummary } from './types';

/** Projects that are asked for at a time. */
export const PAGE = 60;

/**
 * All projects whose title has these words, page by page, the latest first. What is here is looked
 * through at once while somebody types; the server's answer takes its place.
 */
export function useProjectPages(wanted: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const search = useSettled(wanted.trim());
  const { data, isPlaceholderData, ...query } = useInfiniteQuery(
    trpc.project.search.infiniteQueryOptions(
      { search, limit: PAGE },
      {
        getNextPageParam: (page) => {
          const last = page.length === PAGE ? page.at(-1) : undefined;
          return last && { id: last.id, updatedAt: last.updatedAt };
        },
        placeholderData: (shown) => {
          // Who comes from a project has the latest ones already.
          const latest = queries.getQueryData(trpc.project.list.queryKey())?.slice(0, PAGE);
          return shown ?? (latest && { pages: [latest], pageParams: [null] });
        },
      },
    ),
  );
  const isAnswered = search === wanted.trim() && !isPlaceholderData;
  const here = data && distinct(data.pages.flat());
  return {
    ...query,
    found: isAnswered ? here : here && matching(here, wanted),
    isSearching: wanted.trim() !== '' && !isAnswered && !query.isError,
    hasMore: isAnswered && query.hasNextPage,
  };
}

/** A project that was changed since its page came stands on an earlier one, too. */
function distinct(all: readonly ProjectSummary[]): ProjectSummary[] {
  return [...new Map(all.toReversed().map((one) => [one.id, one])).values()].reverse();
}
