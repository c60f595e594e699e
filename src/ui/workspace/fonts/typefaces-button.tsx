'use client';

import { CaseSensitive } from 'lucide-react';
import { Dialog } from '../../primitives/dialog';
import { IconButton } from '../../primitives/icon-button';
import { Typefaces } from './typefaces';
import type { FontUploads } from './use-font-uploads';

/** Opens what typefaces the project has of its own. */
export function TypefacesButton({
  uploads,
  open,
  onOpenChange,
}: {
  uploads: FontUploads;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <>
      <IconButton label="Typefaces" size="sm" onClick={() => onOpenChange(true)}>
        <CaseSensitive aria-hidden />
      </IconButton>
      <Dialog
        open={open}
        onOpenChange={onOpenChange}
        title="Typefaces of this project"
        description="Every scene can be set in them, beside the fifteen families that come with Framewright. Ask for one by its name. Add only what its licence lets you publish."
      >
        <Typefaces uploads={uploads} />
      </Dialog>
    </>
  );
}
