import type { Random } from '../random';
import { onSource } from './find';
import { family } from './mutation';
import type { Source } from './syntax-tree';

const atShare = (share: number) => (tsx: string) => tsx.slice(0, Math.floor(tsx.length * share));

/** Cuts the text at one of some places, in its second half. */
const cutAt = (places: (source: Source) => number[]) =>
  onSource((source, random: Random) => {
    const late = places(source).filter(
      (at) => at > source.text.length / 2 && at < source.text.length - 2,
    );
    const at = random.pick(late);
    return at === undefined ? null : source.text.slice(0, at);
  });

const middlesOf = (types: readonly string[]) => (source: Source) =>
  source.parts
    .filter(({ type, start, end }) => types.includes(type) && end - start > 3)
    .map(({ start, end }) => Math.floor((start + end) / 2));

const endsOf = (types: readonly string[]) => (source: Source) =>
  source.parts.filter(({ type }) => types.includes(type)).map(({ end }) => end);

/** Replies that ran out of tokens. */
export const truncation = family('truncation', {
  'cut-at-60-percent': atShare(0.6),
  'cut-at-80-percent': atShare(0.8),
  'cut-at-95-percent': atShare(0.95),
  'cut-at-99-percent': atShare(0.99),
  'cut-in-string': cutAt(middlesOf(['StringLiteral'])),
  'cut-in-template': cutAt(middlesOf(['TemplateElement'])),
  'cut-in-opening-tag': cutAt(middlesOf(['JSXOpeningElement'])),
  'cut-in-closing-tag': cutAt(middlesOf(['JSXClosingElement'])),
  'cut-in-text': cutAt(middlesOf(['JSXText'])),
  'cut-in-style': cutAt(middlesOf(['ObjectExpression'])),
  'cut-in-call': cutAt(middlesOf(['CallExpression'])),
  'cut-after-element': cutAt(endsOf(['JSXElement'])),
  'cut-after-statement': cutAt(endsOf(['VariableDeclaration', 'ExpressionStatement'])),
  'cut-after-return': onSource(({ text, parts }) => {
    const last = parts.findLast(({ type }) => type === 'ReturnStatement');
    return last ? `${text.slice(0, last.start)}return (` : null;
  }),
  'cut-before-export': onSource(({ text, program }) => {
    const last = program.children('body').find(({ type }) => type === 'ExportDefaultDeclaration');
    return last && last.child('declaration')?.type === 'Identifier'
      ? text.slice(0, last.start)
      : null;
  }),
  'cut-in-last-lines': (tsx, random) => {
    const lines = tsx.trimEnd().split('\n');
    return lines.slice(0, -random.int(2, 7)).join('\n');
  },
  'cut-with-marker': (tsx) => `${tsx.slice(0, Math.floor(tsx.length * 0.85))}\n... (truncated)`,
  'cut-and-fenced': (tsx) => `\`\`\`tsx\n${tsx.slice(0, Math.floor(tsx.length * 0.85))}`,
  'start-lost': onSource(({ text, program }) => {
    const [first] = program.children('body');
    return first ? text.slice(Math.floor((first.start + first.end) / 2)) : null;
  }),
});
