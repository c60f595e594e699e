'use client';

import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { CompileNote } from '~/core/scene/artifact';
import { editorTheme } from './editor-theme';
import { type CodeError, markedLinesExtension, markLines } from './marked-lines';

export type CodeEditorProps = {
  text: string;
  error: CodeError | null;
  /** What the compiler did to the text that is stored. */
  notes: readonly CompileNote[];
  onChange: (text: string) => void;
  onSave: () => void;
};

/** CodeMirror for one scene's TSX. Esc, then Tab leaves it by keyboard. */
export function CodeEditor({ text, error, notes, onChange, onSave }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ onChange, onSave, text });
  latest.current = { onChange, onSave, text };

  useEffect(() => {
    if (!host.current) return;
    const save = () => {
      latest.current.onSave();
      return true;
    };
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          lineNumbers(),
          highlightActiveLineGutter(),
          highlightActiveLine(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          highlightSelectionMatches(),
          javascript({ jsx: true, typescript: true }),
          keymap.of([
            { key: 'Mod-s', run: save, preventDefault: true },
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...searchKeymap,
            ...historyKeymap,
            indentWithTab,
          ]),
          markedLinesExtension,
          editorTheme,
          EditorView.contentAttributes.of({ 'aria-label': 'Scene code', tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    if (view.current) markLines(view.current, error, notes);
  }, [error, notes]);

  return <div ref={host} className="h-full min-h-0 overflow-hidden" />;
}
