'use client';

import { type LiveGeneration, phaseOf } from '../generation/live-generation';
import { elapsedWords, useElapsed } from '../state/use-elapsed';
import { Prose } from './prose';
import { StoredSceneCard } from './scene-card';
import { WritingSceneCard } from './writing-scene-card';

/** A reply as it arrives: prose, scene cards, and what is happening with the seconds it took. */
export function LiveReply({
  live,
  connected,
  startedAt,
}: {
  live: LiveGeneration;
  connected: boolean;
  startedAt: Date;
}) {
  const elapsed = useElapsed(startedAt);
  return (
    <div className="flex flex-col gap-3">
      {live.parts.map((part, index) =>
        part.kind === 'text' ? (
          // Parts are only ever appended, so their place is their identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Prose key={index} text={part.text} />
        ) : part.progress.status === 'stored' ? (
          <StoredSceneCard
            key={`scene ${part.index}`}
            {...part.progress}
            name={part.name}
            intent={part.intent}
            justStored
          />
        ) : (
          <WritingSceneCard key={`scene ${part.index}`} scene={part} />
        ),
      )}
      <p className="flex items-center gap-2 text-ink-muted text-xs">
        <span aria-hidden className="size-1.5 shrink-0 animate-pulse-soft rounded-full bg-accent" />
        <span className="min-w-0 truncate">
          {connected ? phaseOf(live) : 'Connection lost. The reply goes on; reconnecting…'}
        </span>
        <span className="tabular shrink-0">{elapsedWords(elapsed)}</span>
      </p>
    </div>
  );
}
