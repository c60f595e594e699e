import { Clapperboard } from 'lucide-react';
import { letterboxedWidth, STAGE } from './letterbox';

/** The preview of a project without scenes: says where they come from. */
export function EmptyPicture({ width, height }: { width: number; height: number }) {
  return (
    <div className={STAGE}>
      <div
        className="flex flex-col items-center justify-center gap-3 rounded-md border border-line border-dashed p-4 text-center"
        style={{
          aspectRatio: `${width} / ${height}`,
          width: letterboxedWidth({ width, height }),
        }}
      >
        <Clapperboard aria-hidden className="size-5 text-ink-faint" />
        <div>
          <p className="font-medium text-ink text-sm">Nothing to play yet</p>
          <p className="max-w-xs text-ink-muted text-sm">
            Describe a scene in the chat, and it appears here.
          </p>
        </div>
      </div>
    </div>
  );
}
