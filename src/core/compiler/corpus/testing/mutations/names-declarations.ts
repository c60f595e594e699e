import type { Random } from '../random';
import { onPart, onSource, textOf, topDeclarations } from './find';
import { family, splice } from './mutation';
import type { Part, Source } from './syntax-tree';

/** `const` and `let` statements with one plain name and a value. */
const plainConstants = (source: Source) =>
  source.parts.filter((part) => {
    const [first, ...others] = part.children('declarations');
    return (
      part.type === 'VariableDeclaration' &&
      others.length === 0 &&
      first?.child('id')?.type === 'Identifier' &&
      first.child('init') !== null &&
      part.parent?.type !== 'ForStatement'
    );
  });

const nameOfConstant = (part: Part) => part.children('declarations')[0]?.child('id')?.name() ?? '';
const valueOfConstant = (part: Part) => part.children('declarations')[0]?.child('init') ?? null;

const isComponentName = (name: string) => /^[A-Z][a-z]/.test(name);

/** Functions of the top level, however they are declared; the exported ones are left out. */
function topFunctions(source: Source) {
  return topDeclarations(source).flatMap(({ statement, declaration }) => {
    if (statement !== declaration) return [];
    const value =
      declaration.type === 'VariableDeclaration' ? valueOfConstant(declaration) : declaration;
    if (!value || !/Function/.test(value.type)) return [];
    const name = declaration.child('id')?.name() ?? nameOfConstant(declaration);
    return [{ name, statement }];
  });
}

const twice = (parts: (source: Source) => Part[]) =>
  onSource((source, random: Random) => {
    const part = random.pick(parts(source));
    return part ? splice(source.text, part.end, part.end, `\n${textOf(part, source)}`) : null;
  });

const without = (parts: (source: Source) => Part[]) =>
  onSource((source, random: Random) => {
    const part = random.pick(parts(source));
    return part ? splice(source.text, part.start, part.end) : null;
  });

/** Declarations that are there twice or not at all. */
export const namesDeclarations = family('names', {
  'duplicate-const': twice((source) =>
    plainConstants(source).filter(({ parent }) => parent?.type === 'BlockStatement'),
  ),
  'duplicate-const-changed': onSource((source, random) => {
    const part = random.pick(plainConstants(source));
    if (!part) return null;
    const place = part.parent?.children('body').at(-1);
    const before = place && place.type === 'ReturnStatement' ? place.start : part.end;
    return splice(
      source.text,
      before,
      before,
      `\nconst ${nameOfConstant(part)} = ${textOf(valueOfConstant(part) ?? part, source)};\n`,
    );
  }),
  'duplicate-top-const': twice((source) =>
    plainConstants(source).filter(({ parent }) => parent?.type === 'Program'),
  ),
  'duplicate-function': twice((source) =>
    topFunctions(source)
      .filter(({ name }) => !isComponentName(name))
      .map(({ statement }) => statement),
  ),
  'duplicate-component': twice((source) =>
    topFunctions(source)
      .filter(({ name }) => isComponentName(name))
      .map(({ statement }) => statement),
  ),
  'duplicate-function-and-const': onSource((source, random) => {
    const one = random.pick(topFunctions(source));
    return one ? `${source.text}\nfunction ${one.name}() {\n  return null;\n}\n` : null;
  }),
  'duplicate-hook-line': onSource((source, random) => {
    const hook = random.pick(
      source.parts.filter(
        (part) =>
          part.type === 'VariableDeclaration' &&
          /use(?:CurrentFrame|VideoConfig)\(/.test(textOf(part, source)) &&
          part.parent?.type === 'BlockStatement',
      ),
    );
    return hook ? splice(source.text, hook.end, hook.end, `\n  ${textOf(hook, source)}`) : null;
  }),
  'duplicate-parameter': onPart(
    ['ArrowFunctionExpression'],
    (part) =>
      part.children('params').length === 2 &&
      part.children('params').every(({ type }) => type === 'Identifier'),
    (part, { text }) => {
      const [first, second] = part.children('params');
      return first && second ? splice(text, second.start, second.end, first.name()) : null;
    },
  ),
  'undeclared-constant': without((source) =>
    plainConstants(source).filter(
      (part) =>
        part.parent?.type === 'Program' && !/Function/.test(valueOfConstant(part)?.type ?? ''),
    ),
  ),
  'undeclared-local': without((source) =>
    plainConstants(source).filter(({ parent }) => parent?.type === 'BlockStatement'),
  ),
  'undeclared-helper-component': without((source) =>
    topFunctions(source)
      .filter(({ name }) => isComponentName(name))
      .map(({ statement }) => statement),
  ),
  'undeclared-helper-function': without((source) =>
    topFunctions(source)
      .filter(({ name }) => /^[a-z]/.test(name))
      .map(({ statement }) => statement),
  ),
  'used-before-declared': onSource((source, random) => {
    const part = random.pick(
      plainConstants(source).filter(
        (one) => one.parent?.type === 'BlockStatement' && !/use[A-Z]/.test(textOf(one, source)),
      ),
    );
    const last = part?.parent?.children('body').findLast(({ type }) => type !== 'ReturnStatement');
    if (!part || !last || last.start <= part.start) return null;
    const moved = splice(source.text, last.end, last.end, `\n  ${textOf(part, source)}`);
    return splice(moved, part.start, part.end);
  }),
});
