import { Clapperboard } from 'lucide-react';
import type { Size } from '~/core/scene/format';
import { cn } from '../primitives/cn';
import { letterboxedWidth, STAGE } from './letterbox';

/** The preview of a project without scenes: says where they come from, or to a visitor what to do. */
export function EmptyPicture({ size, share }: { size: Size; share: boolean }) {
  return (
    <div className={cn(STAGE, share && 'm-0')}>
      <div
        className="flex flex-col items-center justify-center gap-3 rounded-md border border-line border-dashed p-4 text-center"
        style={{ aspectRatio: `${size.width} / ${size.height}`, width: letterboxedWidth(size) }}
      >
        <Clapperboard aria-hidden className="size-5 text-ink-faint" />
        <div>
          <p className="font-medium text-ink text-sm">Nothing to play yet</p>
          <p className="max-w-xs text-balance text-ink-muted text-sm">
            {share
              ? 'There is no scene in this video just now. Ask whoever shared it, or come back later.'
              : 'Describe a scene in the chat, and it appears here.'}
          </p>
        </div>
      </div>
    </div>
  );
}
