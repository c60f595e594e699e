'use client';

import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { useId } from 'react';
import { Button } from '../../primitives/button';
import { buttonClass } from '../../primitives/button-class';
import { ProjectPoster } from '../../projects/project-poster';
import { relativeTime } from '../../projects/relative-time';
import { CopyButton } from '../copy-button';
import { ExpiryMenu } from '../expiry-menu';
import { kindWords, viewWords } from '../share-words';
import type { OwnShare } from './use-own-shares';

/** One link of the list: what it shows, how it is doing, and what can be done with it. */
export function ShareRow({
  share,
  onProlong,
  onRevoke,
}: {
  share: OwnShare;
  onProlong: (expiresAt: Date | null) => void;
  onRevoke: () => void;
}) {
  const name = useId();
  const { projectId, title, link, author, views, createdAt, expiresAt, state } = share;
  const href = link && new URL(link.path, window.location.origin).href;
  const project = `/projects/${projectId}`;
  const facts = [
    state === 'expired' ? null : kindWords(share),
    viewWords(views),
    `made ${relativeTime(createdAt, new Date())}`,
    author === null ? null : `shown as ${author}`,
  ].filter((fact) => fact !== null);
  return (
    <article
      aria-labelledby={name}
      className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-2 rounded-md border border-line bg-surface p-2 sm:grid-cols-[10rem_minmax(0,1fr)] sm:gap-x-4"
    >
      <Link href={project} tabIndex={-1} aria-hidden className="sm:row-span-2">
        <ProjectPoster {...share} id={projectId} />
      </Link>
      <div className="min-w-0 self-center pr-1 sm:self-end">
        <h2 id={name} className="flex min-w-0 font-medium text-sm">
          <Link href={project} dir="auto" title={title} className="focus-ring truncate rounded-sm">
            {title}
          </Link>
        </h2>
        <p className="tabular mt-0.5 text-ink-faint text-xs [overflow-wrap:anywhere]">
          {state === 'expired' ? (
            <span className="text-danger">Expired: opens nothing · </span>
          ) : null}
          <bdi>{facts.join(' · ')}</bdi>
        </p>
        {link ? null : (
          <p className="mt-0.5 text-ink-faint text-xs">
            Made before the server’s secret was changed: it still opens, but cannot be shown again.
          </p>
        )}
      </div>
      <div className="col-span-full flex flex-wrap items-center gap-2 sm:col-span-1 sm:self-start sm:pr-1">
        {href ? (
          <>
            <CopyButton text={href}>Copy link</CopyButton>
            <a href={href} target="_blank" rel="noreferrer" className={buttonClass()}>
              <ExternalLink aria-hidden /> Open
            </a>
          </>
        ) : null}
        <span className="flex flex-1 basis-full items-center text-ink-muted text-xs sm:basis-0">
          <ExpiryMenu expiresAt={expiresAt} onChange={onProlong} />
          <Button
            variant="quiet"
            className="ml-auto text-danger"
            aria-label={`Stop sharing ${title}`}
            onClick={onRevoke}
          >
            Stop sharing
          </Button>
        </span>
      </div>
    </article>
  );
}
