import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import {
  type EditorState,
  type Extension,
  RangeSetBuilder,
  StateEffect,
  StateField,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

export type CodeError = { message: string; line: number | null; column: number | null };

const setErrorLine = StateEffect.define<number | null>();
const lineMark = Decoration.line({ class: 'fw-error-line' });

/** The tinted line of the compiler's error; it moves along with the text. */
const errorLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setErrorLine)) next = markAt(effect.value);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function markAt(position: number | null): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  if (position !== null) builder.add(position, position, lineMark);
  return builder.finish();
}

export const errorLineExtension: Extension = errorLine;

/** Marks the place of `error` in the editor, or clears it. Lines and columns count from 1. */
export function showError(view: EditorView, error: CodeError | null): void {
  const place = error?.line ? placeOf(view.state, error.line, error.column) : null;
  const diagnostics: Diagnostic[] =
    error && place ? [{ ...place, severity: 'error', message: error.message }] : [];
  view.dispatch(setDiagnostics(view.state, diagnostics), {
    effects: setErrorLine.of(place?.lineStart ?? null),
  });
}

function placeOf(state: EditorState, line: number, column: number | null) {
  const { from, to } = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines));
  const start = Math.min(from + Math.max((column ?? 1) - 1, 0), to);
  return { lineStart: from, from: column === null ? from : start, to: Math.max(to, start) };
}
