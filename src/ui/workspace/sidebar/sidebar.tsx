'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Menu as MenuIcon, X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useRef, useState } from 'react';
import { buttonClass } from '../../primitives/button-class';
import { cn } from '../../primitives/cn';
import { IconButton } from '../../primitives/icon-button';
import { useProjectActions } from '../../projects/use-project-actions';
import { useTRPC } from '../../trpc/hooks';
import { useWorkspace } from '../state/workspace-context';
import { ChatsSection } from './chats-section';
import { focusMessage } from './focus-message';
import { ProjectsSection } from './projects-section';
import { useSessionActions } from './use-session-actions';

const CURRENT = '[data-row][aria-current]';

/** ☰: a drawer with the projects, and the chats of this one. Focus goes in, Esc and the scrim close it, focus comes back. */
export function Sidebar({
  onChat,
}: {
  /** Brings the chat into view. */
  onChat: () => void;
}) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { project } = useWorkspace();
  const [open, setOpen] = useState(false);
  const toMessage = useRef(false);
  // Here, not in the drawer: an Undo in a toast outlives that.
  const projectActions = useProjectActions();
  const sessionActions = useSessionActions();
  const sessions = trpc.session.list.queryOptions({ projectId: project.id });

  const warm = () => {
    void queries.prefetchQuery(trpc.project.list.queryOptions());
    void queries.prefetchQuery(sessions);
  };
  const close = () => {
    // What is removed with the focus in it has the whole page's style computed, twice.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setOpen(false);
    onChat();
  };
  const startChat = async () => {
    try {
      await sessionActions.start(queries.getQueryData(sessions.queryKey));
    } catch {
      return; // The toast says why; the drawer stays for another try.
    }
    toMessage.current = true;
    close();
  };

  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>
        <IconButton label="Projects and chats" onPointerEnter={warm} onFocus={warm}>
          <MenuIcon aria-hidden />
        </IconButton>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          // On the chat that is open, so that the arrow keys lead to the others.
          onOpenAutoFocus={(event) => {
            const { target } = event;
            const rows = target instanceof HTMLElement ? target.querySelectorAll(CURRENT) : [];
            const current = [...rows].at(-1);
            if (!(current instanceof HTMLElement)) return;
            event.preventDefault();
            current.focus();
          }}
          onEscapeKeyDown={(event) => {
            const { target } = event;
            if (target instanceof HTMLElement && target.closest('[data-renaming]')) {
              event.preventDefault();
            }
          }}
          onCloseAutoFocus={(event) => {
            if (toMessage.current && focusMessage()) event.preventDefault();
            toMessage.current = false;
          }}
          className="fixed inset-y-0 left-0 z-40 flex w-80 max-w-[calc(100vw-48px)] animate-from-left flex-col border-line border-r bg-overlay shadow-overlay focus:outline-none"
        >
          <div className="flex h-12 shrink-0 items-center justify-between border-line border-b pr-2 pl-4">
            <Radix.Title className="font-semibold text-sm">Projects and chats</Radix.Title>
            <Radix.Close
              aria-label="Close"
              className={cn(buttonClass({ variant: 'quiet', size: 'sm', square: true }))}
            >
              <X aria-hidden />
            </Radix.Close>
          </div>
          <ProjectsSection actions={projectActions} onChosen={() => setOpen(false)} />
          <ChatsSection actions={sessionActions} onChosen={close} onNew={() => void startChat()} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
