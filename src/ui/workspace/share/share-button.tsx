'use client';

import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { buttonClass } from '../../primitives/button-class';
import { Popover } from '../layout/popover';
import { useWorkspace } from '../state/workspace-context';
import { SharePanel } from './share-panel';
import { useShares } from './use-share';

/** Opens the share panel and, the first time, makes a link at once: that is what the click asks for. */
export function ShareButton() {
  const { project } = useWorkspace();
  const [open, setOpen] = useState(false);
  const shares = useShares(project.id, open);

  const onOpenChange = (next: boolean) => {
    setOpen(next);
    // Not after a revoke: then the panel says so and offers a new link. Asked twice, it is one link.
    if (next && !shares.list.data && !shares.revoke.isSuccess) shares.make('live');
  };

  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      label="Share"
      trigger={
        <button type="button" className={buttonClass({ variant: 'quiet' })}>
          <Link2 aria-hidden className="max-[480px]:hidden" />
          Share
        </button>
      }
    >
      <SharePanel shares={shares} />
    </Popover>
  );
}
