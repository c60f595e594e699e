import { type RefObject, useEffect, useRef } from 'react';
import type { useRevisions } from './use-revisions';

/**
 * Brings the version that was asked for into view, with the focus, once its page is here. Returns
 * what its row is to be known by.
 */
export function useAskedVersion(
  asked: { revisionId: string } | null,
  history: ReturnType<typeof useRevisions>,
): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null);
  const shown = useRef<object | null>(null);
  const { revisions, hasNextPage, isFetching, fetchNextPage } = history;
  const isHere = revisions.some(({ id }) => id === asked?.revisionId);
  useEffect(() => {
    if (!asked || shown.current === asked) return;
    if (isHere) {
      shown.current = asked;
      row.current?.scrollIntoView({ block: 'nearest' });
      row.current?.focus({ preventScroll: true });
    } else if (hasNextPage && !isFetching) void fetchNextPage();
  }, [asked, isHere, hasNextPage, isFetching, fetchNextPage]);
  return row;
}
