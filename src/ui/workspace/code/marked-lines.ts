import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import {
  type EditorState,
  type Extension,
  RangeSetBuilder,
  StateEffect,
  StateField,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { CompileNote } from '~/core/scene/artifact';

export type CodeError = { message: string; line: number | null; column: number | null };

type Mark = { position: number; decoration: Decoration };

const setMarks = StateEffect.define<Mark[]>();
const errorMark = Decoration.line({ class: 'fw-error-line' });

/** The tinted lines of the compiler's error and of its repairs; they move along with the text. */
const markedLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) next = setOf(effect.value);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function setOf(marks: Mark[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { position, decoration } of marks.sort((a, b) => a.position - b.position)) {
    builder.add(position, position, decoration);
  }
  return builder.finish();
}

export const markedLinesExtension: Extension = markedLines;

/**
 * Marks the place of `error` and the lines of `notes` in the editor, and clears what was marked
 * before. Lines and columns count from 1; what a note says shows when the pointer rests on its line.
 */
export function markLines(
  view: EditorView,
  error: CodeError | null,
  notes: readonly CompileNote[],
): void {
  const place = error?.line ? placeOf(view.state, error.line, error.column) : null;
  const diagnostics: Diagnostic[] =
    error && place ? [{ ...place, severity: 'error', message: error.message }] : [];
  const marks: Mark[] = noteLines(view.state, notes);
  if (place) marks.push({ position: place.lineStart, decoration: errorMark });
  view.dispatch(setDiagnostics(view.state, diagnostics), { effects: setMarks.of(marks) });
}

/** One mark for each line, however many things were done to it. */
function noteLines(state: EditorState, notes: readonly CompileNote[]): Mark[] {
  const byLine = new Map<number, CompileNote[]>();
  for (const note of notes) {
    if (note.line === null || note.line > state.doc.lines) continue;
    byLine.set(note.line, [...(byLine.get(note.line) ?? []), note]);
  }
  return [...byLine].map(([line, some]) => {
    const degraded = some.some((note) => note.degraded);
    const title = [...new Set(some.map(({ message }) => message))].join('\n');
    const decoration = Decoration.line({
      class: degraded ? 'fw-note-line fw-note-degraded' : 'fw-note-line',
      attributes: { title },
    });
    return { position: state.doc.line(line).from, decoration };
  });
}

function placeOf(state: EditorState, line: number, column: number | null) {
  const { from, to } = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines));
  const start = Math.min(from + Math.max((column ?? 1) - 1, 0), to);
  return { lineStart: from, from: column === null ? from : start, to: Math.max(to, start) };
}
