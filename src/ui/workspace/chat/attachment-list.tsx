'use client';

import { ImageOff, RotateCw, TriangleAlert, X } from 'lucide-react';
import { cn } from '../../primitives/cn';
import { IconButton } from '../../primitives/icon-button';
import { Skeleton } from '../../primitives/skeleton';
import type { Attachment } from './attachment';
import type { Attachments } from './use-attachments';

/** The images of the next message, each with a way to take it away again. */
export function AttachmentList({ attachments }: { attachments: Attachments }) {
  const { all, retry, remove } = attachments;
  const failed = all.filter((one) => one.status === 'failed');
  if (all.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 px-2 pt-2">
      <ul aria-label="Attached images" className="flex flex-wrap gap-2">
        {all.map((one) => (
          <li key={one.key}>
            <Thumbnail attachment={one} onRemove={() => remove(one.key)} />
          </li>
        ))}
      </ul>
      {failed.map((one) => (
        <p key={one.key} role="alert" className="flex items-start gap-2 text-xs">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-warn" />
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            <span dir="auto" className="font-medium">
              {one.name}
            </span>
            : {one.message}
          </span>
          {one.canRetry ? (
            <IconButton label="Try again" size="sm" onClick={() => void retry(one)}>
              <RotateCw aria-hidden />
            </IconButton>
          ) : null}
        </p>
      ))}
    </div>
  );
}

function Thumbnail({ attachment, onRemove }: { attachment: Attachment; onRemove: () => void }) {
  const { name, src, status } = attachment;
  return (
    <div
      title={name}
      className={cn(
        'relative size-14 overflow-hidden rounded-sm border bg-raised',
        status === 'failed' ? 'border-warn' : 'border-line',
      )}
    >
      {status === 'failed' ? (
        <span className="flex size-full items-center justify-center">
          <ImageOff aria-hidden className="size-4 text-ink-faint" />
        </span>
      ) : src === null ? (
        <Skeleton className="size-full rounded-none" />
      ) : (
        // biome-ignore lint/performance/noImgElement: the person's own file, or the address that it got
        <img
          src={src}
          alt={name}
          className={cn('size-full object-cover', status !== 'ready' && 'opacity-50')}
        />
      )}
      {status === 'sending' ? (
        <span
          role="progressbar"
          aria-label={`Attaching ${name}`}
          aria-valuenow={attachment.share === null ? undefined : Math.round(attachment.share * 100)}
          style={{ width: `max(4px, ${(attachment.share ?? 0) * 100}%)` }}
          className="absolute bottom-0 left-0 h-1 bg-accent transition-[width] duration-fast"
        />
      ) : null}
      <IconButton
        label={`Remove ${name}`}
        size="sm"
        onClick={onRemove}
        className="absolute top-0 right-0 rounded-none rounded-bl-sm bg-surface/85"
      >
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
