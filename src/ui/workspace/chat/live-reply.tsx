'use client';

import { type LiveGeneration, type LivePart, phaseOf } from '../generation/live-generation';
import { elapsedWords, useElapsed } from '../state/use-elapsed';
import type { MessageGeneration } from '../types';
import { AskingAgain } from './asking-again';
import { ChangeRow } from './change-row';
import { Prose } from './prose';
import { StoredSceneCard } from './scene-card';
import { StoredParts } from './stored-parts';
import { WritingSceneCard } from './writing-scene-card';

/**
 * A reply as it arrives: prose, scene cards, and what is happening with the seconds it took.
 * Until its first event is here, what its rows tell stands in.
 */
export function LiveReply({
  live,
  known,
  connected,
  startedAt,
}: {
  live: LiveGeneration;
  /** Its row; null while that is not here. */
  known: MessageGeneration | null;
  connected: boolean;
  startedAt: Date;
}) {
  const elapsed = useElapsed(startedAt);
  return (
    <div className="flex flex-col gap-3">
      {known && live.outcome.status === 'waiting' ? <StoredParts content="" {...known} /> : null}
      {live.parts.map((part, index) => (
        // Parts are only ever appended, so their place is their identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Part key={index} part={part} />
      ))}
      {live.asking ? <AskingAgain key={live.lastSeq} {...live.asking} /> : null}
      <p className="flex items-center gap-2 text-ink-muted text-xs">
        <span aria-hidden className="size-1.5 shrink-0 animate-pulse-soft rounded-full bg-accent" />
        <span className="min-w-0 truncate">
          {connected ? phaseOf(live) : 'Connection lost, reconnecting…'}
        </span>
        <span className="tabular shrink-0">{elapsedWords(elapsed)}</span>
      </p>
    </div>
  );
}

function Part({ part }: { part: LivePart }) {
  if (part.kind === 'text') return <Prose text={part.text} />;
  if (part.kind === 'change') return <ChangeRow change={part.change} />;
  const { progress, name, intent, isAskedWhole } = part;
  return (
    <>
      {progress.status === 'stored' ? (
        <StoredSceneCard {...progress} name={name} intent={intent} justStored />
      ) : (
        <WritingSceneCard scene={part} />
      )}
      {isAskedWhole ? (
        <p className="text-ink-muted text-xs">
          The change did not fit; asking for the whole scene.
        </p>
      ) : null}
    </>
  );
}
