import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { MAX_LISTED_PROJECTS } from '~/core/limits';
import { matching } from '../../state/matching';
import { useSettled } from '../../state/use-settled';
import { useTRPC } from '../../trpc/hooks';

/**
 * The projects that a search is for. Those that are listed are looked through at once; where there
 * are more, the server is asked for the older ones, and its answer takes their place.
 */
export function useFoundProjects(wanted: string) {
  const trpc = useTRPC();
  const projects = useQuery(trpc.project.list.queryOptions());
  const isCapped = projects.data?.length === MAX_LISTED_PROJECTS;
  const search = useSettled(wanted.trim());
  const asks = isCapped && search !== '';
  const older = useQuery(
    trpc.project.search.queryOptions(asks ? { search } : skipToken, {
      placeholderData: keepPreviousData,
    }),
  );
  const isAnswered = asks && search === wanted.trim() && !older.isPlaceholderData;
  const listed = projects.data && matching(projects.data, wanted);
  return {
    ...projects,
    found: (isAnswered ? older.data : undefined) ?? listed,
    /** The server still looks for older ones. */
    isSearching: isCapped && wanted.trim() !== '' && !isAnswered && !older.isError,
    isCapped,
    searchError: asks ? older.error : null,
  };
}
