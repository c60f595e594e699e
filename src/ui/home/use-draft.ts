'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { readSessionText, writeSessionText } from '../state/session-text';
import { type Draft, EMPTY_DRAFT, markSent, parseDraft } from './draft';

const KEY = 'framewright.prompt';

export type DraftControls = {
  text: string;
  /** False until the page runs: a click before that could not be answered. */
  ready: boolean;
  write: (text: string) => void;
  /** Answers the idempotency key for sending the text as it is now. */
  send: () => string;
  clear: () => void;
};

/** The prompt box's draft; survives a reload of this tab, and typing before the page runs. */
export function useDraft(box: RefObject<HTMLTextAreaElement | null>): DraftControls {
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [ready, setReady] = useState(false);
  const latest = useRef<Draft>(EMPTY_DRAFT);

  const keep = useCallback((next: Draft) => {
    latest.current = next;
    setDraft(next);
    writeSessionText(KEY, next.text === '' && !next.sent ? null : JSON.stringify(next));
  }, []);

  useEffect(() => {
    const stored = parseDraft(readSessionText(KEY));
    const typedEarly = box.current?.value;
    keep(typedEarly ? { ...stored, text: typedEarly } : stored);
    setReady(true);
  }, [box, keep]);

  const write = useCallback((text: string) => keep({ ...latest.current, text }), [keep]);
  const clear = useCallback(() => keep(EMPTY_DRAFT), [keep]);
  const send = useCallback(() => {
    const { draft: next, key } = markSent(latest.current);
    keep(next);
    return key;
  }, [keep]);

  return { text: draft.text, ready, write, send, clear };
}
