import { skipToken } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useReducer } from 'react';
import type { GenerationEvent } from '~/core/generation/event';
import { useTRPC } from '../../trpc/hooks';
import { isOver, type LiveGeneration, openGeneration, reduceGeneration } from './live-generation';

/** A closed stream is opened again after this long, in ms; it replays, and the reducer skips what it knows. */
const REOPEN_AFTER_MS = 2000;

type Arrived = { generationId: string; seq: number; event: GenerationEvent };

/**
 * The reply that is being written, event by event, or null when none is.
 * `connected` is false while the stream is being opened again. `onEvent` hears each event once.
 */
export function useGeneration(
  generationId: string | null,
  onEvent: (event: GenerationEvent) => void,
): { live: LiveGeneration | null; connected: boolean } {
  const trpc = useTRPC();
  const [state, dispatch] = useReducer(take, null);
  const live = generationId === null ? null : current(state, generationId);

  const { status, error, reset } = useSubscription(
    trpc.chat.events.subscriptionOptions(generationId === null ? skipToken : { generationId }, {
      onData: ({ id, data }) => {
        if (generationId === null) return;
        const seq = Number(id);
        if (live && seq <= live.lastSeq) return;
        dispatch({ generationId, seq, event: data });
        onEvent(data);
      },
    }),
  );

  const closed = live !== null && !isOver(live) && (status === 'error' || status === 'idle');
  useEffect(() => {
    if (!closed) return;
    const timer = setTimeout(reset, REOPEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [closed, reset]);

  return { live, connected: !closed && !(status === 'connecting' && error !== null) };
}

function take(state: LiveGeneration | null, arrived: Arrived): LiveGeneration {
  const { generationId, seq, event } = arrived;
  return reduceGeneration(current(state, generationId), seq, event);
}

function current(state: LiveGeneration | null, generationId: string): LiveGeneration {
  return state?.id === generationId ? state : openGeneration(generationId);
}
