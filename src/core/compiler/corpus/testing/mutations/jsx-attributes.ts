import { onPart, textOf } from './find';
import { family, type Spoil, splice } from './mutation';
import type { Part, Source } from './syntax-tree';

const nameOf = (part: Part, source: Source) => {
  const name = part.child('name');
  return name ? textOf(name, source) : '';
};

const isExpression = (part: Part) => part.child('value')?.type === 'JSXExpressionContainer';
const isString = (part: Part) => part.child('value')?.type === 'StringLiteral';

const onAttribute = (
  fits: (part: Part, source: Source) => boolean,
  change: (value: string, part: Part) => string,
): Spoil =>
  onPart(
    ['JSXAttribute'],
    (part, source) => part.child('value') !== null && fits(part, source),
    (part, source) => {
      const value = part.child('value');
      return (
        value && splice(source.text, value.start, value.end, change(textOf(value, source), part))
      );
    },
  );

const onStyle = (change: (value: string) => string) =>
  onAttribute(
    (part, source) => nameOf(part, source) === 'style' && /^style=\{\{/.test(textOf(part, source)),
    change,
  );

/** Attributes and styles as HTML would have them, or with a character lost. */
export const jsxAttributes = family('jsx', {
  'attribute-without-braces': onAttribute(isExpression, (value) => value.slice(1, -1)),
  'attribute-number-bare': onPart(
    ['JSXOpeningElement'],
    () => true,
    (part, { text }) => {
      const end = part.child('name')?.end ?? part.start;
      return splice(text, end, end, ' tabIndex=0');
    },
  ),
  'attribute-brace-missing': onAttribute(isExpression, (value) => value.slice(0, -1)),
  'attribute-brace-open-missing': onAttribute(isExpression, (value) => value.slice(1)),
  'attribute-quote-missing': onAttribute(isString, (value) => value.slice(0, -1)),
  'attribute-quotes-missing': onAttribute(isString, (value) => value.slice(1, -1)),
  'attribute-equals-missing': onPart(
    ['JSXAttribute'],
    (part) => part.child('value') !== null,
    (part, { text }) => {
      const end = part.child('name')?.end ?? part.end;
      return splice(text, end, end + 1, ' ');
    },
  ),
  'attribute-colon': onPart(['JSXAttribute'], isExpression, (part, { text }) => {
    const end = part.child('name')?.end ?? part.end;
    return splice(text, end, end + 1, ': ');
  }),
  'attribute-comma': onPart(
    ['JSXAttribute'],
    (part) => part.parent?.type === 'JSXOpeningElement',
    (part, { text }) => splice(text, part.end, part.end, ','),
  ),
  'attribute-twice': onPart(
    ['JSXAttribute'],
    (part) => part.child('value') !== null,
    (part, source) => splice(source.text, part.end, part.end, ` ${textOf(part, source)}`),
  ),
  'attribute-class': onPart(
    ['JSXAttribute'],
    (part, source) => nameOf(part, source) === 'className',
    (part, { text }) => splice(text, part.start, part.start + 'className'.length, 'class'),
  ),
  'attribute-kebab-svg': (tsx) => {
    const changed = tsx
      .replace(/\bstrokeWidth=/, 'stroke-width=')
      .replace(/\btextAnchor=/, 'text-anchor=')
      .replace(/\bfontSize=/, 'font-size=');
    return changed === tsx ? null : changed;
  },
  'style-single-braces': onStyle((value) => value.slice(1, -1)),
  'style-triple-braces': onStyle((value) => `{${value}}`),
  'style-css-string': onStyle(() => '"color: red; font-size: 24px;"'),
  'style-string-expression': onStyle(() => "{'color: red; opacity: 0.5'}"),
  'style-kebab-keys': onStyle((value) =>
    value.replace(
      /\b([a-z]+)([A-Z])([a-z]+):/,
      (_all, a: string, b: string, c: string) => `${a}-${b.toLowerCase()}${c}:`,
    ),
  ),
  'style-semicolons': onStyle((value) => value.replaceAll(/,(?=\s*\w+:)/g, ';')),
  'style-units-bare': onStyle((value) => value.replace(/: (\d+)([,\s}])/, ': $1px$2')),
  'style-template-lost': onStyle((value) => value.replace(/`([^`]*)`/, '$1')),
  'spread-without-braces': onPart(
    ['JSXSpreadAttribute'],
    () => true,
    (part, { text }) =>
      splice(text, part.start, part.end, text.slice(part.start + 1, part.end - 1)),
  ),
});
