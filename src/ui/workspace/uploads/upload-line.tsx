'use client';

import { RotateCw, TriangleAlert, X } from 'lucide-react';
import { cn } from '../../primitives/cn';
import { IconButton } from '../../primitives/icon-button';
import type { Upload, Uploads } from './use-uploads';

/** How the adding of one file goes, and what can be done about it. */
export function UploadLine<About>({
  upload,
  uploads,
}: {
  upload: Upload<About>;
  uploads: Pick<Uploads<About>, 'retry' | 'drop'>;
}) {
  const { key, file } = upload;
  const failed = upload.status === 'failed';
  return (
    <div
      role={failed ? 'alert' : 'status'}
      className="relative flex min-h-8 items-center gap-2 overflow-hidden rounded-sm border border-line bg-raised pr-1 pl-2 text-xs"
    >
      {failed ? <TriangleAlert aria-hidden className="size-3.5 shrink-0 text-warn" /> : null}
      <span className={cn('flex min-w-0 flex-1 gap-x-2 py-1', failed && 'flex-wrap')}>
        <span dir="auto" title={file.name} className="max-w-60 truncate font-medium">
          {file.name}
        </span>
        <span className={cn('tabular text-ink-muted', failed ? 'min-w-40 flex-1' : 'shrink-0')}>
          {failed
            ? upload.message
            : upload.share < 1
              ? `Adding… ${Math.round(upload.share * 100)} %`
              : 'Storing…'}
        </span>
      </span>
      {failed ? (
        <IconButton label="Try again" size="sm" onClick={() => void uploads.retry(upload)}>
          <RotateCw aria-hidden />
        </IconButton>
      ) : null}
      <IconButton
        label={failed ? 'Dismiss' : `Stop adding ${file.name}`}
        size="sm"
        onClick={() => uploads.drop(key)}
      >
        <X aria-hidden />
      </IconButton>
      {failed ? null : (
        <span
          aria-hidden
          style={{ width: `${upload.share * 100}%` }}
          className="absolute bottom-0 left-0 h-0.5 bg-accent transition-[width] duration-fast"
        />
      )}
    </div>
  );
}
