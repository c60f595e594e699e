import { skipToken } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useReducer } from 'react';
import { useTRPC } from '../../trpc/hooks';
import {
  isOver,
  type LiveGeneration,
  openGeneration,
  reduceGeneration,
  type Told,
} from './live-generation';

/** A closed stream is opened again after this long, in ms; it replays, and the reducer skips what it knows. */
const REOPEN_AFTER_MS = 2000;

type Arrived = { generationId: string; seq: number; told: Told };

/**
 * The reply that is being written, event by event, or null when none is.
 * `connected` is false while the stream is being opened again. `onEvent` hears each event once.
 */
export function useGeneration(
  generationId: string | null,
  onEvent: (told: Told) => void,
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
        dispatch({ generationId, seq, told: data });
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
  const { generationId, seq, told } = arrived;
  return reduceGeneration(current(state, generationId), seq, told);
}

function current(state: LiveGeneration | null, generationId: string): LiveGeneration {
  return state?.id === generationId ? state : openGeneration(generationId);
}
