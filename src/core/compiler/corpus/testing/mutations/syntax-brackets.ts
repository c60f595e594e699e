import type { Random } from '../random';
import { onPart, onSource, textOf } from './find';
import { family, splice } from './mutation';
import type { Source, Token } from './syntax-tree';

const isCode = ({ label }: Token) => !/jsxText|template|string|Comment/.test(label);

/** Drops or doubles one token whose text is `bracket`. */
const onBracket = (bracket: string, by: string) =>
  onSource((source: Source, random: Random) => {
    const token = random.pick(
      source.tokens.filter(
        (one) => isCode(one) && source.text.slice(one.start, one.end) === bracket,
      ),
    );
    return token ? splice(source.text, token.start, token.end, by) : null;
  });

/** Brackets that are missing or too many. */
export const syntaxBrackets = family('syntax', {
  'missing-parenthesis-close': onBracket(')', ''),
  'missing-parenthesis-open': onBracket('(', ''),
  'missing-bracket-close': onBracket(']', ''),
  'missing-bracket-open': onBracket('[', ''),
  'missing-brace-close': onBracket('}', ''),
  'missing-brace-open': onBracket('{', ''),
  'missing-last-brace': (tsx) => {
    const at = tsx.trimEnd().lastIndexOf('}');
    return at < 0 ? null : splice(tsx, at, at + 1);
  },
  'extra-parenthesis-close': onBracket(')', '))'),
  'extra-bracket-close': onBracket(']', ']]'),
  'extra-brace-close': onBracket('}', '}}'),
  'extra-brace-at-end': (tsx) => `${tsx.trimEnd()}\n}\n`,
  'extra-closers-at-end': (tsx) => `${tsx.trimEnd()}\n  );\n};\n`,
  'wrong-closer': onBracket(']', ')'),
  'missing-return-parenthesis': onPart(
    ['ReturnStatement'],
    (part, source) => /^return\s*\(\s*</.test(textOf(part, source)),
    (part, source) => {
      const close = source.text.lastIndexOf(')', part.end);
      return close > part.start ? splice(source.text, close, close + 1) : null;
    },
  ),
  'missing-return-parenthesis-open': onPart(
    ['ReturnStatement'],
    (part, source) => /^return\s*\(\s*</.test(textOf(part, source)),
    (part, { text }) => {
      const open = text.indexOf('(', part.start);
      return splice(text, open, open + 1);
    },
  ),
  'return-on-its-own-line': onPart(
    ['ReturnStatement'],
    (part, source) => /^return\s*\(\s*</.test(textOf(part, source)),
    (part, source) => {
      const inner = textOf(part, source)
        .replace(/^return\s*\(\s*/, '')
        .replace(/\s*\);?$/, '');
      return splice(source.text, part.start, part.end, `return\n    ${inner};`);
    },
  ),
  'missing-function-brace': onPart(
    ['FunctionDeclaration'],
    () => true,
    (part, { text }) => {
      const body = part.child('body');
      return body ? splice(text, body.end - 1, body.end) : null;
    },
  ),
  'missing-map-closer': onPart(
    ['CallExpression'],
    (part, source) =>
      /\.map\(/.test(textOf(part, source)) && part.parent?.type === 'JSXExpressionContainer',
    (part, { text }) => splice(text, part.end - 1, part.end),
  ),
  'missing-map-brace': onPart(
    ['JSXExpressionContainer'],
    (part, source) => /\.map\(/.test(textOf(part, source)),
    (part, { text }) => splice(text, part.end - 1, part.end),
  ),
  'missing-interpolate-closer': onPart(
    ['CallExpression'],
    (part, source) => textOf(part, source).startsWith('interpolate('),
    (part, { text }) => splice(text, part.end - 1, part.end),
  ),
  'missing-style-brace': onPart(
    ['JSXExpressionContainer'],
    (part, source) => textOf(part, source).startsWith('{{'),
    (part, { text }) => splice(text, part.end - 1, part.end),
  ),
});
