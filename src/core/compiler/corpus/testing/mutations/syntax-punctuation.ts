import type { Random } from '../random';
import { onPart, onSource } from './find';
import { family, splice } from './mutation';
import type { Part, Source, Token } from './syntax-tree';

/** Commas between the items of a list that some part has. */
function commas(types: readonly string[], field: string) {
  return (source: Source): number[] =>
    source.parts
      .filter(({ type }) => types.includes(type))
      .flatMap((part) => part.children(field).slice(0, -1))
      .map((item) => item.end + (/^\s*/.exec(source.text.slice(item.end))?.[0].length ?? 0))
      .filter((at) => source.text[at] === ',');
}

const replaceAt = (places: (source: Source) => number[], by: string) =>
  onSource((source, random: Random) => {
    const at = random.pick(places(source));
    return at === undefined ? null : splice(source.text, at, at + 1, by);
  });

const tokensOf = (label: string) => (source: Source) =>
  source.tokens.filter((token) => token.label === label);

/** Takes out, doubles or replaces one token of a kind. */
const onToken = (tokens: (source: Source) => Token[], by: string | ((text: string) => string)) =>
  onSource((source, random: Random) => {
    const token = random.pick(tokens(source));
    if (!token) return null;
    const text = source.text.slice(token.start, token.end);
    return splice(source.text, token.start, token.end, typeof by === 'string' ? by : by(text));
  });

const inObject = commas(['ObjectExpression'], 'properties');
const inArray = commas(['ArrayExpression'], 'elements');
const inCall = commas(['CallExpression'], 'arguments');
const inPattern = commas(['ObjectPattern'], 'properties');

const colonOf = (part: Part, { text }: Source) => {
  const key = part.child('key');
  return key && part.value('shorthand') !== true && !part.value('method')
    ? text.indexOf(':', key.end)
    : -1;
};

/** Commas, colons, operators and semicolons that are missing or too many. */
export const syntaxPunctuation = family('syntax', {
  'missing-comma-object': replaceAt(inObject, ''),
  'missing-comma-array': replaceAt(inArray, ''),
  'missing-comma-arguments': replaceAt(inCall, ''),
  'missing-comma-destructure': replaceAt(inPattern, ''),
  'semicolon-for-comma': replaceAt(inObject, ';'),
  'double-comma-object': replaceAt(inObject, ',,'),
  'double-comma-arguments': replaceAt(inCall, ',,'),
  'missing-colon': onPart(
    ['ObjectProperty'],
    (part, source) => colonOf(part, source) >= 0,
    (part, source) => {
      const at = colonOf(part, source);
      return splice(source.text, at, at + 1);
    },
  ),
  'equals-for-colon': onPart(
    ['ObjectProperty'],
    (part, source) => colonOf(part, source) >= 0 && part.parent?.type === 'ObjectExpression',
    (part, source) => {
      const at = colonOf(part, source);
      return splice(source.text, at, at + 1, ' =');
    },
  ),
  'missing-equals': onPart(
    ['VariableDeclarator'],
    (part) => part.child('init') !== null,
    (part, { text }) => {
      const at = text.lastIndexOf('=', (part.child('init')?.start ?? 0) - 1);
      return at > part.start ? splice(text, at, at + 1) : null;
    },
  ),
  'missing-arrow': onToken(tokensOf('=>'), ''),
  'broken-arrow': onToken(tokensOf('=>'), '= >'),
  'minus-arrow': onToken(tokensOf('=>'), '->'),
  'missing-operator': onPart(
    ['BinaryExpression'],
    () => true,
    (part, { text }) => {
      const [left, right] = [part.child('left'), part.child('right')];
      return left && right ? splice(text, left.end, right.start, ' ') : null;
    },
  ),
  'missing-question-mark': onToken(tokensOf('?'), ''),
  'missing-else-of-ternary': onPart(
    ['ConditionalExpression'],
    (part) => !/JSX/.test(part.child('alternate')?.type ?? ''),
    (part, { text }) => {
      const [then, otherwise] = [part.child('consequent'), part.child('alternate')];
      return then && otherwise ? splice(text, then.end, otherwise.end) : null;
    },
  ),
  'missing-dot': onToken(tokensOf('.'), ' '),
  'spread-with-two-dots': onToken(tokensOf('...'), '..'),
  'stray-semicolon-in-arguments': replaceAt(inCall, ';,'),
  'stray-semicolon-after-brace': onPart(
    ['CallExpression'],
    (part) => part.children('arguments').length > 0,
    (part, { text }) => splice(text, part.end - 1, part.end - 1, ';'),
  ),
  'stray-word': onSource((source, random) => {
    const token = random.pick(source.tokens.filter(({ label }) => /^[;,{]$/.test(label)));
    return token ? splice(source.text, token.end, token.end, ' undefined_here') : null;
  }),
  'stray-line': onPart(
    ['VariableDeclaration'],
    () => true,
    (part, { text }, random) =>
      splice(
        text,
        part.start,
        part.start,
        `${random.pick(['...', 'etc.', '// ...\n...rest of the code', '[continued]', '```', '<<<<<<< HEAD'])}\n`,
      ),
  ),
  'stray-backtick': onPart(
    ['VariableDeclaration'],
    () => true,
    (part, { text }) => splice(text, part.end, part.end, '`'),
  ),
  'stray-token': onSource((source, random) => {
    const token = random.pick(
      source.tokens.filter(({ label }) => !/jsxText|template|eof/.test(label)),
    );
    return token
      ? splice(
          source.text,
          token.start,
          token.start,
          random.pick([')', '}', ',', '=', ']', ':', '>', '/', '@', '#']),
        )
      : null;
  }),
});
