'use client';

import { CircleUserRound, LogIn, LogOut, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../primitives/button';
import { buttonClass } from '../primitives/button-class';
import { cn } from '../primitives/cn';
import { IconButton } from '../primitives/icon-button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../primitives/menu';
import { Skeleton } from '../primitives/skeleton';
import { errorSentence } from '../trpc/error-sentence';
import { AccountDialog } from './account-dialog';
import { type AccountWay, useSignOut } from './use-account';
import { useViewer } from './viewer';

/**
 * Who is signed in, and the ways in and out. A guest has no "Sign out":
 * a guest's projects hang on this browser's session alone and would be lost.
 */
export function AccountMenu() {
  const viewer = useViewer();
  const [way, setWay] = useState<AccountWay | null>(null);
  const signOut = useSignOut();

  if (viewer.kind === 'loading') return <AccountSkeleton last={viewer.last} />;
  if (viewer.kind === 'account') {
    return (
      <Menu
        align="end"
        trigger={
          <IconButton label={`Account of ${viewer.email}`}>
            <CircleUserRound aria-hidden />
          </IconButton>
        }
      >
        <MenuLabel>
          <span className="block truncate">{viewer.email}</span>
        </MenuLabel>
        <MenuSeparator />
        <MenuItem
          icon={<LogOut aria-hidden />}
          onSelect={() =>
            signOut.mutate(undefined, { onError: (error) => toast.error(errorSentence(error)) })
          }
        >
          Sign out
        </MenuItem>
      </Menu>
    );
  }
  const isGuest = viewer.kind === 'guest';
  return (
    <>
      {isGuest ? (
        <Button
          variant="quiet"
          icon={<UserRoundPlus aria-hidden />}
          onClick={() => setWay('sign-up')}
        >
          Save your work
        </Button>
      ) : (
        <Button variant="quiet" icon={<LogIn aria-hidden />} onClick={() => setWay('sign-in')}>
          Sign in
        </Button>
      )}
      <AccountDialog way={way} isGuest={isGuest} onClose={() => setWay(null)} />
    </>
  );
}

/** As wide as what will stand here, so that nothing beside it moves. */
function AccountSkeleton({ last }: { last: string | null }) {
  if (last === 'account') return <Skeleton className="size-8" />;
  return (
    <span aria-hidden className="animate-pulse-soft rounded-md bg-raised">
      <span className={cn(buttonClass({ variant: 'quiet' }), 'invisible')}>
        <UserRoundPlus aria-hidden />
        {last === 'nobody' ? 'Sign in' : 'Save your work'}
      </span>
    </span>
  );
}
