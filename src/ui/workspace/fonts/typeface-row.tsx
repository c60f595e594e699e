'use client';

import { Trash2, TriangleAlert } from 'lucide-react';
import type { FontAsset } from '~/core/timeline/composition';
import { IconButton } from '../../primitives/icon-button';
import { Skeleton } from '../../primitives/skeleton';
import { cutWords } from './cut-words';
import { sampleFamily, useSampleFace } from './use-sample-face';

/** One typeface: its name set in itself, what it is, and its removal. */
export function TypefaceRow({
  font,
  isUsed,
  onRemove,
}: {
  font: FontAsset;
  /** Whether a scene of the video names it. */
  isUsed: boolean;
  onRemove: () => void;
}) {
  const face = useSampleFace(font);
  const { family, weight, style } = font;
  const words = cutWords(font);
  const sample = {
    fontFamily: `"${sampleFamily(font)}"`,
    fontWeight: weight.includes(' ') ? 'normal' : weight,
    fontStyle: style,
  };
  return (
    <li className="flex min-h-16 items-center gap-3 border-line border-t py-2 first:border-t-0">
      <div className="min-w-0 flex-1">
        {face === 'drawn' ? (
          <p dir="auto" style={sample} className="truncate text-xl leading-8" title={family}>
            {family}
          </p>
        ) : face === 'coming' ? (
          <Skeleton className="my-1 h-6 w-40" />
        ) : (
          <p className="flex items-center gap-1.5 py-1 text-warn text-xs">
            <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
            This browser cannot draw it. Remove it, and add the file in another form.
          </p>
        )}
        <p className="truncate text-ink-muted text-xs">
          <span dir="auto">{face === 'drawn' ? words : `${family}, ${words}`}</span>
          {isUsed ? ' · in use' : null}
        </p>
      </div>
      <IconButton label={`Remove ${family} ${words}`} size="sm" onClick={onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}
