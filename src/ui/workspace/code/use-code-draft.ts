import { useMutation } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readSessionText, writeSessionText } from '../../state/session-text';
import { useTRPC } from '../../trpc/hooks';
import { useIdempotencyKey } from '../state/use-idempotency-key';
import { usePutScene } from '../state/use-project';
import { useWorkspace } from '../state/workspace-context';
import type { Scene } from '../types';
import { type CodeDraft, editDraft, judgeStale, parseDraft, rebaseDraft } from './code-draft';

/** The unsaved code of `scene`, kept over reloads, and how it is saved. Give it a `key` per scene. */
export function useCodeDraft(scene: Scene) {
  const trpc = useTRPC();
  const { project, hold, refresh } = useWorkspace();
  const putScene = usePutScene(project.id);
  const { keyFor } = useIdempotencyKey();
  const storageKey = `framewright.code.${scene.id}`;
  const [draft, setDraft] = useState<CodeDraft | null>(() =>
    parseDraft(readSessionText(storageKey)),
  );
  const droppedKey = `framewright.code-dropped.${scene.id}`;
  const [dropped, setDropped] = useState<CodeDraft | null>(() =>
    parseDraft(readSessionText(droppedKey)),
  );
  const [conflict, setConflict] = useState(false);
  const latest = useRef({ draft, scene });
  latest.current = { draft, scene };

  const keep = useCallback(
    (next: CodeDraft | null) => {
      latest.current.draft = next;
      setDraft(next);
      writeSessionText(storageKey, next && JSON.stringify(next));
    },
    [storageKey],
  );

  /** What was given up for a newer version, at hand until something else is saved. */
  const keepDropped = (next: CodeDraft | null) => {
    setDropped(next);
    writeSessionText(droppedKey, next && JSON.stringify(next));
  };

  const dirty = draft !== null;
  useEffect(() => {
    hold('code', dirty);
    return () => hold('code', false);
  }, [hold, dirty]);

  const saving = useMutation(trpc.scene.saveCode.mutationOptions());

  /** Writes `sent`; a stale revision is settled here unless both texts changed. */
  const write = async (sent: CodeDraft, mayRebase: boolean): Promise<void> => {
    try {
      const stored = await saving.mutateAsync({
        sceneId: scene.id,
        sessionId: project.sessionId,
        tsxCode: sent.text,
        revision: sent.baseRevision,
        idempotencyKey: keyFor(`${sent.baseRevision} ${sent.text}`),
      });
      putScene(stored);
      const typedSince = latest.current.draft?.text ?? sent.text;
      keep(editDraft(null, stored, typedSince));
      keepDropped(null);
      setConflict(false);
      await refresh();
    } catch (error) {
      if (!isConflict(error)) return; // `saving.error` is shown; the draft is kept.
      saving.reset();
      await refresh();
      const now = latest.current.scene;
      const verdict = judgeStale(sent, now);
      if (verdict === 'same') keep(null);
      else if (verdict === 'rebase' && mayRebase) await write(rebaseDraft(sent, now), false);
      else setConflict(true);
    }
  };

  return {
    text: draft?.text ?? scene.tsxCode,
    dirty,
    saving: saving.isPending,
    error: saving.error,
    conflict,
    change: (text: string) => keep(editDraft(draft, scene, text)),
    discard: () => keep(null),
    save: () => {
      const current = latest.current.draft;
      if (current && !saving.isPending) void write(current, true);
    },
    /** Saves my text on top of the newest version. */
    keepMine: () => {
      const current = latest.current.draft;
      if (current) void write(rebaseDraft(current, latest.current.scene), false);
    },
    /** Gives my text up for the newest version; `getBack` brings it back. */
    takeTheirs: () => {
      keepDropped(latest.current.draft);
      keep(null);
      setConflict(false);
    },
    canGetBack: dropped !== null && draft === null,
    /** Puts the text that was given up back as unsaved. */
    getBack: () => {
      if (dropped) keep(rebaseDraft(dropped, latest.current.scene));
      keepDropped(null);
    },
    closeConflict: () => setConflict(false),
  };
}

/** A stale revision; `busy` has the same tRPC code, but is a refusal like others. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const data: unknown = error.data;
  return (
    typeof data === 'object' && data !== null && 'reason' in data && data.reason === 'conflict'
  );
}
