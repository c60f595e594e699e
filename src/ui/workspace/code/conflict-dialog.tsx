'use client';

import { javascript } from '@codemirror/lang-javascript';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useState } from 'react';
import { Button } from '../../primitives/button';
import { Dialog } from '../../primitives/dialog';
import { editorTheme } from './editor-theme';

/** Both texts side by side, with the differences marked. Closing it loses neither. */
export function ConflictDialog({
  mine,
  theirs,
  saving,
  onKeepMine,
  onTakeTheirs,
  onClose,
}: {
  mine: string;
  theirs: string;
  saving: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}) {
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  useEffect(() => {
    if (!host) return;
    const merge = new MergeView({
      a: { doc: theirs, extensions: readOnly('Newer version') },
      b: { doc: mine, extensions: readOnly('Your text') },
      parent: host,
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => merge.destroy();
  }, [host, mine, theirs]);

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="This scene was changed somewhere else while you were editing"
      description="Nothing is lost so far. “Keep mine” saves your text on top, and Undo brings the newer version back."
      className="max-w-5xl"
    >
      <div className="grid grid-cols-2 font-medium text-xs">
        <p className="px-2 py-1">Newer version</p>
        <p className="px-2 py-1">Your text</p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        ref={setHost}
        role="group"
        aria-label="Both texts"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="scroll-quiet max-h-[45dvh] overflow-auto rounded-md border border-line"
      />
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          Decide later
        </Button>
        <Button onClick={onTakeTheirs}>Take theirs</Button>
        <Button variant="primary" loading={saving} onClick={onKeepMine}>
          Keep mine
        </Button>
      </div>
    </Dialog>
  );
}

function readOnly(label: string) {
  return [
    lineNumbers(),
    javascript({ jsx: true, typescript: true }),
    editorTheme,
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
  ];
}
