import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const chrome = EditorView.theme({
  '&': {
    height: '100%',
    fontSize: '0.8125rem',
    backgroundColor: 'transparent',
    color: 'var(--fw-ink)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    lineHeight: '1.6',
    scrollbarWidth: 'thin',
    scrollbarColor: 'var(--fw-line-strong) transparent',
  },
  '.cm-content': { caretColor: 'var(--fw-accent)', paddingBlock: '8px' },
  '.cm-cursor': { borderLeftColor: 'var(--fw-accent)' },
  '.cm-gutters': {
    backgroundColor: 'var(--fw-surface)',
    color: 'var(--fw-ink-faint)',
    border: 'none',
    paddingInline: '4px',
  },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--fw-raised) 70%, transparent)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--fw-accent-soft)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--fw-raised)',
    outline: '1px solid var(--fw-line-strong)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--fw-danger)',
    textUnderlineOffset: '3px',
  },
  '.fw-error-line': { backgroundColor: 'var(--fw-danger-soft)' },
  '.fw-note-line': { boxShadow: 'inset 2px 0 0 var(--fw-ok)' },
  '.fw-note-degraded': { boxShadow: 'inset 2px 0 0 var(--fw-warn)' },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--fw-overlay)',
    color: 'var(--fw-ink)',
    borderColor: 'var(--fw-line)',
  },
  '.cm-panels input, .cm-panels button': { fontFamily: 'var(--font-sans)' },
  '.cm-textfield': { backgroundColor: 'var(--fw-surface)', borderColor: 'var(--fw-line-strong)' },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--fw-raised)',
    borderColor: 'var(--fw-line)',
  },
  '.cm-collapsedLines': {
    background: 'var(--fw-raised)',
    color: 'var(--fw-ink-muted)',
  },
  // The library's sign is in no font of ours.
  '.cm-collapsedLines:before, .cm-collapsedLines:after': { content: '"⋯"' },
  '.cm-deletedChunk': {
    backgroundColor: 'color-mix(in srgb, var(--fw-danger-soft) 60%, transparent) !important',
  },
  '.cm-deletedChunk .cm-deletedText': {
    background: 'var(--fw-danger-soft) !important',
    boxShadow: 'inset 0 -2px 0 var(--fw-danger)',
  },
  '.cm-changedText': {
    background: 'var(--fw-warn-soft) !important',
    boxShadow: 'inset 0 -2px 0 var(--fw-warn)',
  },
  '.cm-changedLine, .cm-changedLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--fw-warn-soft) 60%, transparent) !important',
  },
});

const syntax = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: 'var(--fw-accent)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--fw-warn)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--fw-danger)' },
  { tag: [tags.comment, tags.meta], color: 'var(--fw-ink-faint)', fontStyle: 'italic' },
  { tag: [tags.tagName, tags.typeName, tags.className], color: 'var(--fw-ok)' },
  { tag: [tags.attributeName, tags.propertyName], color: 'var(--fw-ink-muted)' },
  { tag: tags.definition(tags.variableName), color: 'var(--fw-ink)', fontWeight: '500' },
  { tag: [tags.punctuation, tags.operator, tags.angleBracket], color: 'var(--fw-ink-muted)' },
  { tag: tags.invalid, color: 'var(--fw-danger)' },
]);

/** The editor's look, made of the app's tokens: it follows dark and light by itself. */
export const editorTheme = [chrome, syntaxHighlighting(syntax)];
