import { Clapperboard } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Size } from '~/core/scene/format';
import { letterbox, STAGE } from './letterbox';

/** What to say in the place of the picture while there is no scene. */
export type EmptyWords = { title: string; text: string; action?: ReactNode };

/** The preview of a project without scenes: says where they come from. */
export function EmptyPicture({
  size,
  words: { title, text, action },
}: {
  size: Size;
  words: EmptyWords;
}) {
  return (
    <div className={STAGE}>
      <div
        className="absolute flex flex-col items-center justify-center gap-3 rounded-md border border-line border-dashed p-4 text-center"
        style={letterbox(size)}
      >
        <Clapperboard aria-hidden className="size-5 text-ink-faint" />
        <div>
          <p className="font-medium text-ink text-sm">{title}</p>
          <p className="max-w-xs text-balance text-ink-muted text-sm">{text}</p>
        </div>
        {action}
      </div>
    </div>
  );
}
