'use client';

import { Camera, ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { ATTACHED_IMAGE_TYPES } from '~/core/scene/image-asset';
import { IconButton } from '../../primitives/icon-button';
import { Menu, MenuItem } from '../../primitives/menu';

/** Ways to show the model something: images of the person's own, or the picture that they look at. */
export function AttachButton({
  onFiles,
  onFrame,
}: {
  onFiles: (files: File[]) => void;
  /** Null while there is no picture. */
  onFrame: (() => void) | null;
}) {
  const input = useRef<HTMLInputElement>(null);
  const pick = () => input.current?.click();
  const button = (
    <IconButton label="Attach images" size="sm" onClick={onFrame ? undefined : pick}>
      <ImagePlus aria-hidden />
    </IconButton>
  );
  return (
    <>
      {onFrame ? (
        <Menu trigger={button}>
          <MenuItem icon={<ImagePlus aria-hidden />} onSelect={pick}>
            Images from this device
          </MenuItem>
          <MenuItem icon={<Camera aria-hidden />} onSelect={onFrame}>
            The picture as it is now
          </MenuItem>
        </Menu>
      ) : (
        button
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        tabIndex={-1}
        aria-hidden
        accept={ATTACHED_IMAGE_TYPES.join(',')}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be picked again after it was removed.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
