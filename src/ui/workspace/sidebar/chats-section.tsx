'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../primitives/button';
import { relativeTime } from '../../projects/relative-time';
import { useTRPC } from '../../trpc/hooks';
import { useWarmSession } from '../state/use-warm-session';
import { useWorkspace } from '../state/workspace-context';
import { RowsError, RowsSkeleton } from './list-states';
import { Row } from './row';
import { RowList } from './row-list';
import { Section } from './section';
import type { SessionSummary } from './types';
import type { SessionActions } from './use-session-actions';

/** How often the list is asked for while it shows and a reply is being written, in ms. */
const WRITING_POLL_MS = 3_000;
/** Chats whose messages are fetched as soon as the list is here: the likely ones. */
const WARMED = 6;

/** The chats of this video; choosing one changes the chat and its Undo, and nothing else. */
export function ChatsSection({
  actions,
  onChosen,
  onNew,
}: {
  actions: SessionActions;
  onChosen: () => void;
  onNew: () => void;
}) {
  const { project, openSession } = useWorkspace();
  const warm = useWarmSession();
  const sessions = useQuery(
    useTRPC().session.list.queryOptions(
      { projectId: project.id },
      {
        refetchInterval: ({ state }) =>
          state.data?.some(({ isWriting }) => isWriting) ? WRITING_POLL_MS : false,
      },
    ),
  );
  const likely = sessions.data?.slice(0, WARMED).map(({ id }) => id) ?? [];
  const likelyIds = likely.join(' ');
  useEffect(() => {
    for (const id of likelyIds.split(' ')) if (id) warm(id);
  }, [likelyIds, warm]);

  return (
    <Section
      heading="Chats in this video"
      className="max-h-[45%] min-h-36 shrink-0 border-line border-t"
      action={
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden />}
          loading={actions.starting}
          onClick={onNew}
        >
          New chat
        </Button>
      }
    >
      {sessions.data ? (
        <RowList label="Chats" rows={sessions.data} currentId={project.sessionId}>
          {(session, place) => (
            <Row
              {...place}
              title={session.title}
              facts={<Facts session={session} />}
              isCurrent={session.id === project.sessionId}
              onWarm={() => warm(session.id)}
              opens={{
                onOpen: () => {
                  openSession(session.id);
                  onChosen();
                },
              }}
              onRename={(title) => actions.rename({ sessionId: session.id, title })}
              onRemove={() => actions.remove(session)}
            />
          )}
        </RowList>
      ) : sessions.isError ? (
        <RowsError
          what="The chats"
          error={sessions.error}
          retrying={sessions.isFetching}
          onRetry={() => void sessions.refetch()}
        />
      ) : (
        <RowsSkeleton label="Loading the chats" />
      )}
    </Section>
  );
}

function Facts({ session }: { session: SessionSummary }) {
  const { isWriting, messageCount, lastActiveAt } = session;
  if (isWriting) {
    return (
      <>
        <span aria-hidden className="size-1.5 shrink-0 animate-pulse-soft rounded-full bg-accent" />
        <span className="truncate">Writing a reply</span>
      </>
    );
  }
  const count = messageCount === 1 ? '1 message' : `${messageCount} messages`;
  return (
    <span className="truncate">
      {messageCount === 0 ? 'Nothing said yet' : count} · {relativeTime(lastActiveAt, new Date())}
    </span>
  );
}
