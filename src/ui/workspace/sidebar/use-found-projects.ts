import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../trpc/hooks';
import { matching } from './matching';

/** As many as the server lists; see `listProjects`. */
const MAX_LISTED = 200;
/** A person types the next letter sooner than this, in ms. */
const PAUSE_MS = 250;

/**
 * The projects that a search is for. Those that are listed are looked through at once; where there
 * are more, the server is asked for the older ones, and its answer takes their place.
 */
export function useFoundProjects(wanted: string) {
  const trpc = useTRPC();
  const projects = useQuery(trpc.project.list.queryOptions());
  const isCapped = projects.data?.length === MAX_LISTED;
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

/** The value once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
