'use client';

import { ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { IMAGE_TYPES } from '~/core/scene/image-asset';
import { IconButton } from '../../primitives/icon-button';

/** Opens the machine's own window to pick images. */
export function AttachButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton label="Attach images" size="sm" onClick={() => input.current?.click()}>
        <ImagePlus aria-hidden />
      </IconButton>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        tabIndex={-1}
        aria-hidden
        accept={Object.values(IMAGE_TYPES).join(',')}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be picked again after it was removed.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
