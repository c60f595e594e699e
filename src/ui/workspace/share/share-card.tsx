'use client';

import { ExternalLink } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../primitives/button';
import { buttonClass } from '../../primitives/button-class';
import { Input } from '../../primitives/input';
import { CopyButton } from '../../share/copy-button';
import { ExpiryMenu } from '../../share/expiry-menu';
import { shareWords, viewWords } from '../../share/share-words';
import { useWorkspace } from '../state/workspace-context';
import { AuthorField } from './author-field';
import { embedSnippet } from './embed-snippet';
import type { Share, ShareActions } from './use-share';

/** One link: its address, what visitors may do, how often it was seen, and its end. */
export function ShareCard({
  share,
  shares: { change, revoke },
  label,
}: {
  share: Share;
  shares: ShareActions;
  /** Names the field with the address. */
  label: string;
}) {
  const { project } = useWorkspace();
  const copies = useId();
  const { id: shareId, link, allowCopy, author, views, expiresAt } = share;
  // What was asked for stands until the server has answered.
  const asked = change.isPending && change.variables.shareId === shareId ? change.variables : null;
  const href = link && new URL(link.path, window.location.origin).href;
  return (
    <section aria-label={label} className="flex flex-col gap-2">
      <p className="text-ink-muted">{shareWords(share)}</p>
      {link && href ? (
        <>
          <Input
            aria-label={label}
            readOnly
            value={href}
            className="font-mono text-xs"
            onFocus={(event) => event.currentTarget.select()}
          />
          <div className="flex flex-wrap gap-2">
            <CopyButton {...(share.mode === 'live' ? { variant: 'primary' } : {})} text={href}>
              Copy
            </CopyButton>
            <a href={href} target="_blank" rel="noreferrer" className={buttonClass()}>
              <ExternalLink aria-hidden /> Open
            </a>
            <CopyButton text={embedSnippet(project, window.location.origin + link.embedPath)}>
              Embed
            </CopyButton>
          </div>
        </>
      ) : null}
      <AuthorField
        author={asked?.author === undefined ? author : asked.author}
        onChange={(next) => change.mutate({ shareId, author: next })}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted text-xs">
        <span className="tabular">{viewWords(views)}</span>
        <ExpiryMenu
          expiresAt={expiresAt}
          onChange={(next) => change.mutate({ shareId, expiresAt: next })}
        />
        <label htmlFor={copies} className="flex cursor-pointer items-center gap-1.5">
          <input
            id={copies}
            type="checkbox"
            checked={asked?.allowCopy ?? allowCopy}
            onChange={(event) => change.mutate({ shareId, allowCopy: event.target.checked })}
            className="focus-ring size-4 accent-accent"
          />
          Visitors may copy it
        </label>
        <Button
          size="sm"
          variant="quiet"
          className="-mr-2 ml-auto text-danger"
          loading={revoke.isPending && revoke.variables.shareId === shareId}
          onClick={() => revoke.mutate({ shareId })}
        >
          Stop sharing
        </Button>
      </div>
    </section>
  );
}
