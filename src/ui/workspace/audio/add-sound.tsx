'use client';

import { Music } from 'lucide-react';
import { useRef } from 'react';
import { MAX_AUDIO_TRACKS } from '~/core/timeline/audio';
import { Button } from '../../primitives/button';
import { cn } from '../../primitives/cn';

/** Some systems know sounds by their media types only, others by their names. */
const ACCEPT = 'audio/*,.mp3,.wav,.m4a,.aac,.ogg,.opus,.flac,.webm';

/** Opens the choice of files. */
export function AddSound({
  count,
  compact = false,
  onFiles,
}: {
  /** Sounds that there are. */
  count: number;
  /** Without words, where there is no room for them. */
  compact?: boolean;
  onFiles: (files: File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const full = count >= MAX_AUDIO_TRACKS;
  return (
    <>
      <Button
        variant="quiet"
        size="sm"
        icon={<Music aria-hidden />}
        aria-disabled={full || undefined}
        title={
          full
            ? `A video can have ${MAX_AUDIO_TRACKS} sounds`
            : 'Add sound: MP3, WAV, M4A, OGG or FLAC'
        }
        aria-label={compact ? 'Add sound' : undefined}
        className={cn('pointer-coarse:min-h-11', compact && 'pointer-coarse:min-w-11')}
        onClick={() => {
          if (!full) input.current?.click();
        }}
      >
        {compact ? null : 'Add sound'}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        multiple
        hidden
        aria-label="Sound files"
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file can be chosen again after it was removed.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
