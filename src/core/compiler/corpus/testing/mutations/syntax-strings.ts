import { onPart, onSource } from './find';
import { family, splice } from './mutation';
import type { Source } from './syntax-tree';

const strings = (source: Source) =>
  source.tokens.filter((token) => token.label === 'string' && token.end - token.start > 2);

/** Quotes, templates and comments that do not end, or end too early. */
export const syntaxStrings = family('syntax', {
  'missing-quote-end': onSource((source, random) => {
    const token = random.pick(strings(source));
    return token ? splice(source.text, token.end - 1, token.end) : null;
  }),
  'missing-quote-start': onSource((source, random) => {
    const token = random.pick(strings(source));
    return token ? splice(source.text, token.start, token.start + 1) : null;
  }),
  'mixed-quotes': onSource((source, random) => {
    const token = random.pick(strings(source));
    if (!token) return null;
    const other = source.text[token.start] === "'" ? '"' : "'";
    return splice(source.text, token.end - 1, token.end, other);
  }),
  'apostrophe-in-string': onSource((source, random) => {
    const token = random.pick(
      strings(source).filter(
        ({ start, end }) =>
          source.text[start] === "'" && /[a-z] [a-z]/i.test(source.text.slice(start, end)),
      ),
    );
    if (!token) return null;
    const space = source.text.indexOf(' ', token.start);
    return splice(source.text, space, space, "'s");
  }),
  'line-break-in-string': onSource((source, random) => {
    const token = random.pick(
      strings(source).filter(({ start, end }) => source.text.slice(start, end).includes(' ')),
    );
    if (!token) return null;
    const space = source.text.indexOf(' ', token.start);
    return splice(source.text, space, space + 1, '\n');
  }),
  'missing-backtick-end': onPart(
    ['TemplateLiteral'],
    () => true,
    (part, { text }) => splice(text, part.end - 1, part.end),
  ),
  'missing-backtick-start': onPart(
    ['TemplateLiteral'],
    () => true,
    (part, { text }) => splice(text, part.start, part.start + 1),
  ),
  'quotes-for-backticks': onPart(
    ['TemplateLiteral'],
    (part, { text }) => !/['\n]/.test(text.slice(part.start, part.end)),
    (part, { text }) =>
      splice(text, part.start, part.end, `'${text.slice(part.start + 1, part.end - 1)}'`),
  ),
  'missing-template-brace': onPart(
    ['TemplateLiteral'],
    (part, { text }) => text.slice(part.start, part.end).includes('${'),
    (part, { text }) => {
      const at = text.indexOf('}', text.indexOf('${', part.start));
      return at < part.end ? splice(text, at, at + 1) : null;
    },
  ),
  'escaped-backticks': (tsx) =>
    tsx.includes('`') ? tsx.replaceAll('`', '\\`').replaceAll('${', '\\${') : null,
  'comment-unclosed': onPart(
    ['VariableDeclaration'],
    ({ parent }) => parent?.type === 'BlockStatement',
    (part, { text }) => splice(text, part.start, part.start, '/* animation values\n  '),
  ),
  'comment-closer-alone': onPart(
    ['VariableDeclaration'],
    () => true,
    (part, { text }) => splice(text, part.start, part.start, ' end of setup */\n  '),
  ),
  'hash-comment': onPart(
    ['VariableDeclaration'],
    () => true,
    (part, { text }) => splice(text, part.start, part.start, '# animation values\n  '),
  ),
  'html-comment-in-code': onPart(
    ['VariableDeclaration'],
    () => true,
    (part, { text }) => splice(text, part.start, part.start, '<!-- animation values -->\n  '),
  ),
  'placeholder-comment': onPart(
    ['JSXElement'],
    (part) => part.parent?.type === 'JSXElement',
    (part, { text }) =>
      splice(text, part.start, part.start, '// ... rest of the elements ...\n      '),
  ),
});
