'use client';

import { Pin } from 'lucide-react';
import Link from 'next/link';
import { Alert } from '../../primitives/alert';
import { Button } from '../../primitives/button';
import { Skeleton } from '../../primitives/skeleton';
import { errorSentence } from '../../trpc/error-sentence';
import { ShareCard } from './share-card';
import type { ShareActions } from './use-share';

/** The project's links, who can open them, and how to take them back. */
export function SharePanel({ shares }: { shares: ShareActions }) {
  const { list, create, make } = shares;
  const error = create.error ?? list.error;
  const links = list.data ?? [];
  const live = links.filter(({ mode }) => mode === 'live');
  const pinned = links.filter(({ mode }) => mode === 'pinned');
  const waiting = list.isPending || (create.isPending && live.length === 0);
  return (
    <div className="scroll-quiet -m-4 flex max-h-[70dvh] flex-col gap-4 overflow-y-auto p-4">
      <h2 className="font-semibold text-sm">Share this video</h2>
      {error ? (
        <Alert
          action={
            <Button size="sm" onClick={() => make('live')}>
              Try again
            </Button>
          }
        >
          {errorSentence(error)}
        </Alert>
      ) : null}
      {live.map((share) => (
        <ShareCard key={share.id} share={share} shares={shares} label="Public link" />
      ))}
      {live.length > 0 ? null : waiting ? (
        <>
          <Skeleton className="h-9" />
          <Skeleton className="h-8 w-40" />
          <span className="sr-only">Making the link…</span>
        </>
      ) : error ? null : (
        <NotShared onCreate={() => make('live')} />
      )}
      {pinned.map((share, index) => (
        <ShareCard
          key={share.id}
          share={share}
          shares={shares}
          label={`Link ${pinned.length - index} to a version that stays`}
        />
      ))}
      {waiting ? null : (
        <div className="border-line border-t pt-3">
          <Button
            size="sm"
            icon={<Pin aria-hidden />}
            loading={create.isPending && create.variables?.mode === 'pinned'}
            onClick={() => make('pinned')}
          >
            Link to this version
          </Button>
          <p className="mt-2 text-ink-muted text-xs">
            Such a link keeps showing the video as it is now, whatever you change later.
          </p>
          <Link
            href="/shares"
            className="focus-ring mt-2 inline-block rounded-sm text-ink-muted text-xs underline underline-offset-2 hover:text-ink"
          >
            All your links
          </Link>
        </div>
      )}
    </div>
  );
}

function NotShared({ onCreate }: { onCreate: () => void }) {
  return (
    <>
      <p className="text-ink-muted">
        No link shows your latest version. Links that you stopped no longer open it.
      </p>
      <Button className="self-start" onClick={onCreate}>
        Create a new link
      </Button>
    </>
  );
}
