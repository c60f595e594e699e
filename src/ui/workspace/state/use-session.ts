import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTRPC } from '../../trpc/hooks';
import type { Project } from '../types';
import { sessionPart } from './session-part';

/** The name of the chat session in the address. */
const NAME = 'session';

const addressOf = (sessionId: string) => `?${NAME}=${sessionId}`;

/**
 * The chat session to show: the one that the address names, else the one that the page came
 * with (a chat that somebody starts in another tab does not take its place), and what shows
 * another at once: the router takes its time to tell of a new address.
 */
export function useAskedSession(
  initial: string | undefined,
): [asked: string | undefined, ask: (sessionId: string) => void] {
  const named = useSearchParams().get(NAME);
  const [first] = useState(initial);
  const [asked, ask] = useState(named ?? first);
  useEffect(() => ask(named ?? first), [named, first]);
  return [asked, ask];
}

/** Puts right an address that names a session which is not there: the newest shows instead. */
export function useNamedSession(project: Project | undefined, asked: string | undefined): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  useEffect(() => {
    if (!project || project.sessionId === asked) return;
    const { id, sessionId } = project;
    queries.setQueryData(trpc.project.get.queryKey({ id, sessionId }), project);
    window.history.replaceState(null, '', addressOf(sessionId));
  }, [queries, trpc, project, asked]);
}

/** Shows a chat session; with `instead` only when that one shows. Answers whether it does now. */
export type OpenSession = (sessionId: string, instead?: string) => boolean;

/** Shows another chat session of the open project: at once when its messages are here. */
export function useOpenSession(project: Project, ask: (sessionId: string) => void): OpenSession {
  const trpc = useTRPC();
  const queries = useQueryClient();
  // A toast's Undo may call long after the render that it came from.
  const latest = useRef(project);
  useEffect(() => {
    latest.current = project;
  }, [project]);
  return useCallback(
    (sessionId, instead) => {
      const { current } = latest;
      if (instead !== undefined && instead !== current.sessionId) return false;
      if (sessionId === current.sessionId) return true;
      const { id: projectId } = current;
      const keyOf = (sessionId: string) => trpc.session.get.queryKey({ projectId, sessionId });
      queries.setQueryData(keyOf(current.sessionId), sessionPart(current));
      const known = queries.getQueryData(keyOf(sessionId));
      if (known) {
        const queryKey = trpc.project.get.queryKey({ id: projectId, sessionId });
        queries.setQueryData(queryKey, { ...current, ...known });
        // Shown at once, and asked for again behind it.
        void queries.invalidateQueries({ queryKey, refetchType: 'none' });
      }
      ask(sessionId);
      nameInAddress(current.sessionId);
      window.history.pushState(null, '', addressOf(sessionId));
      return true;
    },
    [queries, trpc, ask],
  );
}

/**
 * Names the session that shows in an address that names none: after a reload on the way back it
 * would be the newest. Past the router, which would show it once more in between.
 */
function nameInAddress(sessionId: string): void {
  const { history, location } = window;
  if (new URLSearchParams(location.search).has(NAME)) return;
  History.prototype.replaceState.call(history, history.state, '', addressOf(sessionId));
}
