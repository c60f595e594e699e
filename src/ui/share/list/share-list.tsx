'use client';

import { useRef } from 'react';
import { Alert } from '../../primitives/alert';
import { Button } from '../../primitives/button';
import { errorSentence } from '../../trpc/error-sentence';
import { NoShares } from './no-shares';
import { ShareListSkeleton } from './share-list-skeleton';
import { ShareRow } from './share-row';
import { useOwnShares } from './use-own-shares';

/** All links of whoever is signed in, the newest first: what they show, who saw it, and their end. */
export function ShareList() {
  const { pages, shares, prolong, revoke } = useOwnShares();
  const list = useRef<HTMLUListElement>(null);
  const failed = pages.isError ? (
    <Alert
      title="Your links could not be loaded"
      action={
        <Button
          size="sm"
          loading={pages.isFetching}
          onClick={() => (pages.data ? pages.fetchNextPage() : pages.refetch())}
        >
          Try again
        </Button>
      }
    >
      {errorSentence(pages.error)} They go on working.
    </Alert>
  ) : null;

  if (!pages.data) return failed ?? <ShareListSkeleton />;
  if (shares.length === 0 && !pages.hasNextPage) return <NoShares />;
  return (
    <div className="flex flex-col gap-4">
      <ul ref={list} tabIndex={-1} aria-label="Links" className="flex flex-col gap-3 outline-none">
        {shares.map((share) => (
          <li key={share.id}>
            <ShareRow
              share={share}
              onProlong={(expiresAt) => prolong({ shareId: share.id, expiresAt })}
              onRevoke={() => {
                revoke(share);
                // The button goes with its row; the keyboard stays in the list.
                list.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      {failed}
      {pages.hasNextPage && !failed ? (
        <Button
          className="self-center"
          loading={pages.isFetchingNextPage}
          onClick={() => pages.fetchNextPage()}
        >
          Show older links
        </Button>
      ) : null}
    </div>
  );
}
