'use client';

import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import type { SceneTrouble } from '../../preview/use-frame-host';
import { Alert } from '../../primitives/alert';
import { Button } from '../../primitives/button';
import { Kbd } from '../../primitives/kbd';
import { Skeleton } from '../../primitives/skeleton';
import { errorSentence } from '../../trpc/error-sentence';
import { FailureActions } from '../failures/failure-actions';
import { placedMessage } from '../scenes/compile-words';
import { troubleInCode } from '../scenes/trouble-words';
import { modifierKey } from '../state/modifier';
import type { Scene } from '../types';
import type { CodeError } from './marked-lines';
import { useCodeDraft } from './use-code-draft';

// CodeMirror is a third of the workspace's script; nothing waits for it.
const CodeEditor = dynamic(() => import('./code-editor').then((module) => module.CodeEditor), {
  ssr: false,
  loading: () => <EditorSkeleton />,
});
const ConflictDialog = dynamic(
  () => import('./conflict-dialog').then((module) => module.ConflictDialog),
  { ssr: false },
);

/** The code of one scene: edit, save, discard; give it a `key` per scene. */
export function CodePanel({ scene, trouble }: { scene: Scene; trouble: SceneTrouble | null }) {
  const problem = useMemo<CodeError | null>(() => {
    if (scene.error) return scene.error;
    return trouble && { ...troubleInCode(trouble), column: null };
  }, [scene.error, trouble]);
  const looped = !scene.error && trouble?.kind === 'loop-stopped';
  const draft = useCodeDraft(scene);

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex h-11 min-w-0 shrink-0 items-center gap-2 border-line border-b px-3">
        <span className="min-w-0 truncate font-medium" title={scene.name}>
          {scene.name}
        </span>
        <span role="status" className="shrink-0 text-ink-muted text-xs">
          {draft.saving ? 'Saving…' : draft.dirty ? 'Not saved' : ''}
        </span>
        <span className="flex-1" />
        {draft.canGetBack ? (
          <Button size="sm" variant="quiet" onClick={draft.getBack}>
            Get my text back
          </Button>
        ) : null}
        {draft.dirty ? (
          <Button size="sm" variant="quiet" onClick={draft.discard}>
            Discard
          </Button>
        ) : null}
        <Button
          size="sm"
          variant={draft.dirty ? 'primary' : 'outline'}
          disabled={!draft.dirty}
          loading={draft.saving}
          onClick={draft.save}
        >
          Save
        </Button>
        <Kbd keys={[modifierKey(), 'S']} className="max-[1400px]:hidden" />
      </div>
      {draft.error ? (
        <div className="p-3">
          <Alert title="Not saved; your text is still here">{errorSentence(draft.error)}</Alert>
        </div>
      ) : problem && !draft.dirty ? (
        <div className="p-3">
          <Alert tone={looped ? 'info' : 'warn'}>
            <p>{placedMessage(problem)}</p>
            {looped ? null : <FailureActions scene={scene} trouble={trouble} />}
          </Alert>
        </div>
      ) : null}
      <div className="min-h-0 flex-1">
        <CodeEditor
          text={draft.text}
          error={problem}
          notes={scene.notes}
          onChange={draft.change}
          onSave={draft.save}
        />
      </div>
      {draft.conflict ? (
        <ConflictDialog
          mine={draft.text}
          theirs={scene.tsxCode}
          origin={scene.origin}
          saving={draft.saving}
          onKeepMine={draft.keepMine}
          onTakeTheirs={draft.takeTheirs}
          onClose={draft.closeConflict}
        />
      ) : null}
    </div>
  );
}

function EditorSkeleton() {
  return (
    <div className="flex flex-col gap-2.5 p-4">
      {['w-2/3', 'w-1/2', 'w-4/5', 'w-1/3', 'w-3/5', 'w-2/5'].map((width) => (
        <Skeleton key={width} className={`h-3 rounded-sm ${width}`} />
      ))}
      <span className="sr-only">Loading the editor…</span>
    </div>
  );
}
