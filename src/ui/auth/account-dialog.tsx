'use client';

import { Dialog } from '../primitives/dialog';
import { Tab, TabList, TabPanel, Tabs } from '../primitives/tabs';
import { AccountForm } from './account-form';
import type { AccountWay } from './use-account';

/** The dialog for creating an account or signing in. `way` is the tab that it opens on. */
export function AccountDialog({
  way,
  isGuest,
  onClose,
}: {
  way: AccountWay | null;
  /** A guest has projects to keep, and is told that they come along. */
  isGuest: boolean;
  onClose: () => void;
}) {
  return (
    <Dialog
      open={way !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Your account"
      description={
        isGuest
          ? 'Your projects live in this browser for now. With an account you reach them from anywhere; all of them come along.'
          : 'With an account you reach your projects from anywhere.'
      }
    >
      <Tabs defaultValue={way ?? 'sign-up'}>
        <TabList label="Account" className="-mx-6 mb-4 px-4">
          <Tab value="sign-up">Create account</Tab>
          <Tab value="sign-in">Sign in</Tab>
        </TabList>
        <TabPanel value="sign-up">
          <AccountForm way="sign-up" onDone={onClose} />
        </TabPanel>
        <TabPanel value="sign-in">
          <AccountForm way="sign-in" onDone={onClose} />
        </TabPanel>
      </Tabs>
    </Dialog>
  );
}
