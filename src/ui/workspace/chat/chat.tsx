'use client';

import { useEffect, useRef } from 'react';
import { toast } from 'sonner';
import { errorSentence } from '../../trpc/error-sentence';
import type { LiveGeneration } from '../generation/live-generation';
import { ChatHeading } from '../sidebar/chat-heading';
import { NewChat } from '../sidebar/new-chat';
import { useWorkspace } from '../state/workspace-context';
import type { Message } from '../types';
import { Composer } from './composer';
import { DemoNotice } from './demo-notice';
import { LiveReply } from './live-reply';
import { MessageImages } from './message-images';
import { Prose } from './prose';
import { StoredReply } from './stored-reply';
import { useSend } from './use-send';
import { useStickToEnd } from './use-stick-to-end';

/** The conversation of the project, the reply that is being written, and the box for the next message. */
export function Chat({ live, connected }: { live: LiveGeneration | null; connected: boolean }) {
  const { project } = useWorkspace();
  const sending = useSend();
  const list = useRef<HTMLDivElement>(null);
  useStickToEnd(list, project.sessionId);

  const problem = sending.retryError ?? sending.stopError;
  useEffect(() => {
    if (problem) toast.error(errorSentence(problem));
  }, [problem]);

  const last = project.messages.at(-1);
  const isRunning = (message: Message) => live !== null && message.generation?.id === live.id;
  const runningMessage = project.messages.find(isRunning);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ChatHeading />
      <DemoNotice />
      <div
        ref={list}
        className="scroll-quiet relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-4"
      >
        <ol aria-label="Conversation" className="flex flex-col gap-5">
          {project.messages.map((message) => (
            <li key={message.id}>
              {message.role === 'user' ? (
                <UserMessage message={message} />
              ) : live && isRunning(message) ? (
                <LiveReply
                  live={live}
                  known={message.generation}
                  connected={connected}
                  startedAt={message.generation?.startedAt ?? message.createdAt}
                />
              ) : (
                <StoredReply message={message} canRetry={message === last} sending={sending} />
              )}
            </li>
          ))}
          {live && !runningMessage ? (
            <li>
              <LiveReply
                live={live}
                known={null}
                connected={connected}
                startedAt={last?.createdAt ?? new Date()}
              />
            </li>
          ) : null}
        </ol>
        {project.messages.length === 0 && !live ? <NewChat /> : null}
      </div>
      <Composer sending={sending} runningId={project.activeGenerationId} />
    </div>
  );
}

/** A long prompt folds, so that its reply stays in view. */
function UserMessage({ message: { content: text, images } }: { message: Message }) {
  return (
    <div className="ml-6 flex flex-col gap-2 rounded-md bg-raised px-3 py-2">
      <MessageImages images={images} />
      <span className="sr-only">You: </span>
      {text.length > FOLD_AT ? (
        <details className="group">
          <summary className="focus-ring cursor-pointer list-none rounded-sm [&::-webkit-details-marker]:hidden">
            <span className="line-clamp-4 [overflow-wrap:anywhere] group-open:hidden">
              {text.slice(0, FOLD_AT)}
            </span>
            <span className="text-accent text-xs group-open:hidden">Show all</span>
            <span className="hidden text-accent text-xs group-open:inline">Show less</span>
          </summary>
          <Prose text={text} />
        </details>
      ) : (
        <Prose text={text} />
      )}
    </div>
  );
}

const FOLD_AT = 600;
