'use client';

import { ChevronRight, Clock, RotateCcw, Square, StepForward } from 'lucide-react';
import { Alert } from '../../primitives/alert';
import { Button } from '../../primitives/button';
import type { Message, MessageGeneration } from '../types';
import { isCut } from './is-cut';
import { Prose } from './prose';
import { readyWords } from './ready-words';
import { RestoreHere } from './restore-here';
import { StoredParts } from './stored-parts';
import type { Sending } from './use-send';

/** A reply that is over: its words, its scenes and, when it failed, why and what is kept. */
export function StoredReply({
  message,
  canRetry,
  sending,
}: {
  message: Message;
  /** Only the newest reply can be asked for again. */
  canRetry: boolean;
  sending: Sending;
}) {
  const { content, generation } = message;
  return (
    <div className="group/reply flex flex-col gap-3">
      {generation ? <StoredParts content={content} {...generation} /> : <Prose text={content} />}
      {generation?.unfinished ? <PartialReply text={generation.unfinished} /> : null}
      {generation ? (
        <Outcome generation={generation} canRetry={canRetry} sending={sending} />
      ) : null}
      {generation && generation.status !== 'queued' ? (
        <div className="-mt-1 flex min-h-7 items-center justify-between gap-2">
          <time
            dateTime={message.createdAt.toISOString()}
            title={message.createdAt.toLocaleString()}
            className="tabular text-ink-faint text-xs"
          >
            {readyWords(generation)}
          </time>
          <RestoreHere message={message} />
        </div>
      ) : null}
    </div>
  );
}

/** The source of a scene that broke off. */
function PartialReply({ text }: { text: string }) {
  return (
    <details open className="group rounded-md border border-line">
      <summary className="focus-ring flex cursor-pointer list-none items-center gap-1 rounded-md px-3 py-2 text-ink-muted text-xs hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 transition-transform duration-fast group-open:rotate-90"
        />
        What arrived of the next scene
      </summary>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="focus-inset scroll-quiet max-h-48 overflow-auto border-line border-t px-3 py-2 text-ink-muted text-xs whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {text}
      </pre>
    </details>
  );
}

function Outcome({
  generation,
  canRetry,
  sending,
}: {
  generation: MessageGeneration;
  canRetry: boolean;
  sending: Sending;
}) {
  if (generation.status === 'queued') return <Waiting id={generation.id} sending={sending} />;
  if (generation.status !== 'failed' && generation.status !== 'stopped') return null;
  const retry = canRetry ? (
    <span className="flex shrink-0 items-center gap-2">
      {isCut(generation) ? (
        <Button
          size="sm"
          icon={<StepForward aria-hidden />}
          loading={sending.continuing}
          onClick={() => sending.proceed(generation.id)}
        >
          Continue
        </Button>
      ) : null}
      <Button
        size="sm"
        icon={<RotateCcw aria-hidden />}
        loading={sending.retrying}
        onClick={() => sending.retry(generation.id)}
      >
        Retry
      </Button>
    </span>
  ) : null;
  if (generation.status === 'failed') {
    return (
      <Alert
        // An answer in words is no mishap, only perhaps not what was hoped for.
        tone={generation.error?.code === 'no_scene' ? 'info' : 'danger'}
        action={retry}
        past={!canRetry}
      >
        {generation.error?.message ?? 'The reply ended early. What arrived is kept.'}
      </Alert>
    );
  }
  return (
    <div className="flex items-center justify-between gap-2 text-ink-muted text-xs">
      <p>
        {generation.partialReply === null
          ? 'You took this message back before its reply began.'
          : 'You stopped this reply. What arrived is kept.'}
      </p>
      {retry}
    </div>
  );
}

/** A message that was sent while a reply was written. */
function Waiting({ id, sending }: { id: string; sending: Sending }) {
  return (
    <div className="flex items-center justify-between gap-2 text-ink-muted text-xs">
      <p className="flex items-center gap-2">
        <Clock aria-hidden className="size-3.5 shrink-0" />
        Waits for the reply before it
      </p>
      <Button
        size="sm"
        icon={<Square aria-hidden className="scale-75 fill-current" />}
        loading={sending.stopping === id}
        onClick={() => sending.stop(id)}
      >
        Take back
      </Button>
    </div>
  );
}
