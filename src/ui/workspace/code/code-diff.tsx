'use client';

import { javascript } from '@codemirror/lang-javascript';
import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useState } from 'react';
import { editorTheme } from './editor-theme';

const COLLAPSE = { margin: 3, minSize: 6 };

/** Two texts with their differences marked: side by side, or as one column for narrow windows. */
export function CodeDiff({
  before,
  after,
  beforeLabel,
  afterLabel,
  columns,
}: {
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
  columns: 1 | 2;
}) {
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const same = before === after;
  useEffect(() => {
    if (!host || same) return;
    const merge =
      columns === 2
        ? new MergeView({
            a: { doc: before, extensions: readOnly(beforeLabel) },
            b: { doc: after, extensions: readOnly(afterLabel) },
            parent: host,
            collapseUnchanged: COLLAPSE,
          })
        : new EditorView({
            doc: after,
            extensions: [
              ...readOnly(`${afterLabel}, with what was taken out of the other`),
              EditorView.lineWrapping,
              unifiedMergeView({
                original: before,
                mergeControls: false,
                collapseUnchanged: COLLAPSE,
              }),
            ],
            parent: host,
          });
    return () => merge.destroy();
  }, [host, same, before, after, beforeLabel, afterLabel, columns]);

  if (same) return <p className="py-2 text-ink-muted text-sm">The code is the same.</p>;
  return (
    <>
      {columns === 2 ? (
        <div className="grid grid-cols-2 font-medium text-xs">
          <p className="px-2 py-1">{beforeLabel}</p>
          <p className="px-2 py-1">{afterLabel}</p>
        </div>
      ) : (
        <p className="py-1 font-medium text-xs">
          From “{beforeLabel}” to “{afterLabel}”
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        ref={setHost}
        role="group"
        aria-label="Both texts"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        className="focus-ring scroll-quiet max-h-[45dvh] overflow-auto rounded-md border border-line"
      />
    </>
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
