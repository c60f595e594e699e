'use client';

import { CaseSensitive } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../primitives/dialog';
import { IconButton } from '../../primitives/icon-button';
import { Typefaces } from './typefaces';
import type { FontUploads } from './use-font-uploads';

/** Opens what typefaces the project has of its own. */
export function TypefacesButton({ uploads }: { uploads: FontUploads }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label="Typefaces" size="sm" onClick={() => setOpen(true)}>
        <CaseSensitive aria-hidden />
      </IconButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Typefaces of this project"
        description="Every scene can be set in them, beside the fifteen families that come with Framewright. Ask for one by its name. Add only what its licence lets you publish."
      >
        <Typefaces uploads={uploads} />
      </Dialog>
    </>
  );
}
