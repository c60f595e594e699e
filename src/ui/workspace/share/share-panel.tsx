'use client';

import { Check, Copy, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Alert } from '../../primitives/alert';
import { Button } from '../../primitives/button';
import { buttonClass } from '../../primitives/button-class';
import { Input } from '../../primitives/input';
import { Skeleton } from '../../primitives/skeleton';
import { errorSentence } from '../../trpc/error-sentence';
import type { useShare } from './use-share';

type Props = { projectId: string } & ReturnType<typeof useShare>;

/** What the link is, who can open it, and how to take it back. */
export function SharePanel({ projectId, share, create, revoke }: Props) {
  const error = create.error ?? revoke.error ?? share.error;
  return (
    <div className="flex flex-col gap-3">
      <h2 className="font-semibold text-sm">Share this video</h2>
      {error ? (
        <Alert
          action={
            <Button size="sm" onClick={() => create.mutate({ projectId })}>
              Try again
            </Button>
          }
        >
          {errorSentence(error)}
        </Alert>
      ) : null}
      {share.data ? (
        <LiveLink
          path={share.data.path}
          stopping={revoke.isPending}
          onStop={() => revoke.mutate({ projectId })}
        />
      ) : share.isPending || create.isPending ? (
        <>
          <Skeleton className="h-9" />
          <Skeleton className="h-8 w-40" />
          <span className="sr-only">Making the link…</span>
        </>
      ) : error ? null : (
        <>
          <p className="text-ink-muted">
            This video is not shared. Links given out before no longer open it.
          </p>
          <Button className="self-start" onClick={() => create.mutate({ projectId })}>
            Create a new link
          </Button>
        </>
      )}
    </div>
  );
}

function LiveLink({
  path,
  stopping,
  onStop,
}: {
  path: string;
  stopping: boolean;
  onStop: () => void;
}) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const link = new URL(path, window.location.origin).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <>
      <p className="text-ink-muted">
        Anyone with this link can watch, without an account. It always shows the latest version.
      </p>
      <Input
        aria-label="Public link"
        readOnly
        value={link}
        className="font-mono text-xs"
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          icon={copied === 'yes' ? <Check aria-hidden /> : <Copy aria-hidden />}
          onClick={copy}
        >
          {copied === 'yes' ? 'Copied' : 'Copy'}
        </Button>
        <a href={link} target="_blank" rel="noreferrer" className={buttonClass()}>
          <ExternalLink aria-hidden /> Open
        </a>
        <Button variant="quiet" className="ml-auto text-danger" loading={stopping} onClick={onStop}>
          Stop sharing
        </Button>
      </div>
      <p role="status" className="text-ink-muted text-xs empty:hidden">
        {copied === 'refused'
          ? 'Your browser did not allow copying. Select the link and copy it.'
          : ''}
      </p>
    </>
  );
}
