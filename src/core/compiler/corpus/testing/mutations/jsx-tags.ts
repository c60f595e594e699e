import { onPart, onSource, tagName, textOf } from './find';
import { family, splice } from './mutation';
import type { Part, Source } from './syntax-tree';

const hasClosing = (part: Part) => part.child('closingElement') !== null;
const returnedElement = (part: Part) =>
  part.type === 'ReturnStatement' && part.child('argument')?.type === 'JSXElement';

const texts = (source: Source) =>
  source.parts.filter((part) => part.type === 'JSXText' && /\w{2}/.test(textOf(part, source)));

/** Puts `inserted` into a visible text. */
const inText = (inserted: string) =>
  onSource((source, random) => {
    const text = random.pick(texts(source));
    if (!text) return null;
    const at = text.start + textOf(text, source).search(/\w{2}/) + 1;
    return splice(source.text, at, at, inserted);
  });

/** Tags that do not close, close another, or stand where none may. */
export const jsxTags = family('jsx', {
  'unclosed-tag': onPart(
    ['JSXClosingElement'],
    () => true,
    (part, { text }) => splice(text, part.start, part.end),
  ),
  'unopened-tag': onPart(
    ['JSXElement'],
    (part) => hasClosing(part) && part.parent?.type === 'JSXElement',
    (part, { text }) => {
      const opening = part.child('openingElement');
      return opening ? splice(text, opening.start, opening.end) : null;
    },
  ),
  'extra-closing-tag': onPart(
    ['JSXClosingElement'],
    () => true,
    (part, source) => splice(source.text, part.end, part.end, textOf(part, source)),
  ),
  'wrong-closing-tag': onPart(
    ['JSXClosingElement'],
    () => true,
    (part, source) => {
      const other = textOf(part, source) === '</div>' ? '</AbsoluteFill>' : '</div>';
      return splice(source.text, part.start, part.end, other);
    },
  ),
  'closing-tag-case': onPart(
    ['JSXClosingElement'],
    (_part) => true,
    (part, source) => {
      const name = textOf(part, source).slice(2, -1);
      const other = /^[a-z]/.test(name)
        ? name.charAt(0).toUpperCase() + name.slice(1)
        : name.toLowerCase();
      return splice(source.text, part.start, part.end, `</${other}>`);
    },
  ),
  'swapped-closing-tags': onPart(
    ['JSXElement'],
    (part, source) => {
      const last = part.children('children').findLast(({ type }) => type === 'JSXElement');
      return (
        hasClosing(part) &&
        Boolean(last && hasClosing(last)) &&
        last !== undefined &&
        tagName(last, source) !== tagName(part, source)
      );
    },
    (part, source) => {
      const inner = part
        .children('children')
        .findLast(({ type }) => type === 'JSXElement')
        ?.child('closingElement');
      const outer = part.child('closingElement');
      if (!inner || !outer) return null;
      const [a, b] = [textOf(inner, source), textOf(outer, source)];
      return splice(splice(source.text, outer.start, outer.end, a), inner.start, inner.end, b);
    },
  ),
  'void-tag-unclosed': onPart(
    ['JSXClosingElement'],
    () => true,
    ({ start }, { text }, random) =>
      splice(
        text,
        start,
        start,
        random.pick([
          '<br>',
          '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
          '<hr>',
          '<input type="text">',
        ]),
      ),
  ),
  'self-closing-lost': onPart(
    ['JSXOpeningElement'],
    (part) => part.value('selfClosing') === true,
    (part, { text }) => {
      const at = text.lastIndexOf('/', part.end);
      return splice(text, at, at + 1);
    },
  ),
  'missing-angle-open-tag': onPart(
    ['JSXOpeningElement'],
    () => true,
    (part, { text }) => splice(text, part.end - 1, part.end),
  ),
  'missing-angle-close-tag': onPart(
    ['JSXClosingElement'],
    () => true,
    (part, { text }) => splice(text, part.end - 1, part.end),
  ),
  'missing-slash-close-tag': onPart(
    ['JSXClosingElement'],
    () => true,
    (part, { text }) => splice(text, part.start + 1, part.start + 2),
  ),
  'space-in-closing-tag': onPart(
    ['JSXClosingElement'],
    () => true,
    (part, { text }) => splice(text, part.start + 1, part.start + 1, ' '),
  ),
  'less-than-in-text': inText(' < 5 '),
  'greater-than-in-text': inText(' -> '),
  'brace-close-in-text': inText(' } '),
  'brace-open-in-text': inText(' { '),
  'braces-in-text': inText(' {your name} '),
  'two-roots': onPart(['ReturnStatement'], returnedElement, (part, { text }) => {
    const end = part.child('argument')?.end ?? part.end;
    return splice(text, end, end, "\n      <div style={{ position: 'absolute' }}>Second</div>");
  }),
  'fragment-unclosed': onPart(['ReturnStatement'], returnedElement, (part, { text }) => {
    const start = part.child('argument')?.start ?? part.start;
    return splice(text, start, start, '<>');
  }),
  'html-comment': onPart(
    ['JSXElement'],
    ({ parent }) => parent?.type === 'JSXElement',
    (part, { text }) => splice(text, part.start, part.start, '<!-- Title section -->\n      '),
  ),
  'comment-without-braces': onPart(
    ['JSXElement'],
    ({ parent }) => parent?.type === 'JSXElement',
    (part, { text }) => splice(text, part.start, part.start, '/* Title section */\n      '),
  ),
  'line-comment-in-braces': onPart(
    ['JSXElement'],
    ({ parent }) => parent?.type === 'JSXElement',
    (part, { text }) => splice(text, part.start, part.start, '{// Title section}\n      '),
  ),
  'condition-without-braces': onPart(
    ['JSXExpressionContainer'],
    ({ parent, start }, { text }) =>
      parent?.type === 'JSXElement' && /[&?]/.test(text.slice(start, start + 60)),
    (part, { text }) => splice(splice(text, part.end - 1, part.end), part.start, part.start + 1),
  ),
  'doctype-and-script': (tsx) => `<!DOCTYPE html>\n<script type="text/babel">\n${tsx}\n</script>`,
});
