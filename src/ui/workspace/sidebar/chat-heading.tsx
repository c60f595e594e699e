'use client';

import { Plus } from 'lucide-react';
import { MAX_TITLE } from '~/core/limits';
import { IconButton } from '../../primitives/icon-button';
import { InlineText } from '../layout/inline-text';
import { isUnknown } from '../state/session-part';
import { useWorkspace } from '../state/workspace-context';
import { focusMessage } from './focus-message';
import { useSessionActions } from './use-session-actions';

/** Which chat shows, and the way to a new one. A click on the title renames it. */
export function ChatHeading() {
  const { project } = useWorkspace();
  const { start, starting, rename } = useSessionActions();
  const { sessionId, sessionTitle, messages } = project;
  return (
    <div className="flex h-10 shrink-0 items-center gap-1 border-line border-b pr-2 pl-2.5">
      <h2 className="flex min-w-0 flex-1 text-ink-muted text-xs">
        {isUnknown(project) ? null : (
          <InlineText
            label="Chat title"
            value={sessionTitle}
            maxLength={MAX_TITLE}
            onChange={(title) => rename({ sessionId, title })}
          />
        )}
      </h2>
      {messages.length > 0 ? (
        <IconButton
          label="New chat"
          size="sm"
          aria-busy={starting || undefined}
          onClick={async () => {
            if (starting) return;
            try {
              await start(undefined);
            } catch {
              return; // The toast says why.
            }
            requestAnimationFrame(focusMessage);
          }}
        >
          <Plus aria-hidden />
        </IconButton>
      ) : null}
    </div>
  );
}
