import type { Random } from '../random';
import type { Spoil } from './mutation';
import { type Part, readSource, type Source } from './syntax-tree';

/** A way to spoil that needs the scene's tree: applies to no text that does not parse. */
export function onSource(spoil: (source: Source, random: Random) => string | null): Spoil {
  return (tsx, random) => {
    const source = readSource(tsx);
    const spoilt = source && spoil(source, random);
    return spoilt === tsx ? null : spoilt;
  };
}

/** A way to spoil one part, chosen by chance among those of `types` that `fits` accepts. */
export function onPart(
  types: readonly string[],
  fits: (part: Part, source: Source) => boolean,
  spoil: (part: Part, source: Source, random: Random) => string | null,
): Spoil {
  return onSource((source, random) => {
    const part = random.pick(
      source.parts.filter((one) => types.includes(one.type) && fits(one, source)),
    );
    return part ? spoil(part, source, random) : null;
  });
}

/** The text of a part. */
export function textOf(part: Part, { text }: Source): string {
  return text.slice(part.start, part.end);
}

/** Name of what is called: `interpolate` in `interpolate(…)`, `map` in `x.map(…)`. */
export function calleeName(call: Part): string {
  const callee = call.child('callee');
  const named = callee?.type === 'MemberExpression' ? callee.child('property') : callee;
  return named?.name() ?? '';
}

/** Calls of functions of this name. */
export function callsOf(source: Source, name: string): Part[] {
  return source.parts.filter((part) => part.type === 'CallExpression' && calleeName(part) === name);
}

/** Name of the tag of a JSX element, with its dots; '' for a fragment. */
export function tagName(element: Part, source: Source): string {
  const name = element.child('openingElement')?.child('name');
  return name ? textOf(name, source) : '';
}

/** Statements of the top level, `export` taken off. */
export function topDeclarations({ program }: Source): { statement: Part; declaration: Part }[] {
  return program.children('body').map((statement) => ({
    statement,
    declaration: statement.child('declaration') ?? statement,
  }));
}

/** The function that is nearest around a part. */
export function functionAround(part: Part): Part | null {
  let at = part.parent;
  while (at && !/Function|ObjectMethod|ClassMethod/.test(at.type)) at = at.parent;
  return at;
}
