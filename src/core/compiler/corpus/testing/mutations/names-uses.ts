import type { Random } from '../random';
import { onPart, onSource, textOf } from './find';
import { takenNames } from './modules-imports';
import { family, splice } from './mutation';
import type { Part, Source } from './syntax-tree';

/** A name as a hurried hand spells it: a letter lost, doubled or swapped. */
function misspell(name: string, random: Random): string {
  const at = random.int(1, Math.max(2, name.length - 1));
  const kind = random.int(0, 3);
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + name.charAt(at) + name.slice(at);
  const swapped = name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
  return swapped === name ? name.slice(0, at) + name.slice(at + 1) : swapped;
}

const identifierOf = (part: Part): Part | null =>
  part.type === 'ImportSpecifier' ? part.child('imported') : part.child('key');

/** Uses of a name outside of the statement that takes it from a module. */
function usesOf(name: string, source: Source): Part[] {
  const taken = takenNames(source);
  return source.parts.filter(
    (part) =>
      /^(?:JSX)?Identifier$/.test(part.type) &&
      part.name() === name &&
      part.role !== 'property' &&
      !taken.some(({ start, end }) => part.start >= start && part.end <= end),
  );
}

/** Lines that call a hook and keep its value. */
const hookLines = (source: Source, hook: RegExp) =>
  source.parts.filter(
    (part) =>
      part.type === 'VariableDeclaration' &&
      part.parent?.type === 'BlockStatement' &&
      hook.test(textOf(part, source)),
  );

const withoutHook = (hook: RegExp) =>
  onSource((source, random) => {
    const line = random.pick(hookLines(source, hook));
    return line ? splice(source.text, line.start, line.end) : null;
  });

/** Names that are spelt wrong, used without their hook, or assigned where they may not be. */
export const namesUses = family('names', {
  'misspelt-destructure': onSource((source, random) => {
    const name = random.pick(
      takenNames(source)
        .map(identifierOf)
        .filter((one) => one !== null && one.name().length > 4),
    );
    return name ? splice(source.text, name.start, name.end, misspell(name.name(), random)) : null;
  }),
  'misspelt-everywhere': onSource((source, random) => {
    const name = random.pick(
      takenNames(source)
        .map(identifierOf)
        .filter((one) => one !== null && one.name().length > 4),
    );
    const wrong = name && misspell(name.name(), random);
    return name && wrong
      ? source.text.replace(new RegExp(`\\b${name.name()}\\b`, 'g'), wrong)
      : null;
  }),
  'misspelt-use': onSource((source, random) => {
    const name = random.pick(
      takenNames(source)
        .map(identifierOf)
        .filter((one) => one !== null && one.name().length > 4),
    );
    const use =
      name && random.pick(usesOf(name.name(), source).filter(({ type }) => type === 'Identifier'));
    return use ? splice(source.text, use.start, use.end, misspell(use.name(), random)) : null;
  }),
  'misspelt-local': onPart(
    ['Identifier'],
    (part, source) =>
      part.name().length > 4 &&
      part.role !== 'property' &&
      part.role !== 'key' &&
      /Arguments|arguments|left|right|test|init|expression/.test(part.role) &&
      source.text.includes(`const ${part.name()} `),
    (part, { text }, random) => splice(text, part.start, part.end, misspell(part.name(), random)),
  ),
  'wrong-case-use': onPart(
    ['Identifier'],
    (part, source) =>
      /arguments|left|right|expression/.test(part.role) &&
      /[a-z][A-Z]/.test(part.name()) &&
      source.text.includes(`const ${part.name()} `),
    (part, { text }) => splice(text, part.start, part.end, part.name().toLowerCase()),
  ),
  'missing-frame-hook': withoutHook(/useCurrentFrame\(/),
  'missing-video-config': withoutHook(/useVideoConfig\(/),
  'missing-config-name': onSource((source, random) => {
    const line = random.pick(hookLines(source, /useVideoConfig\(/));
    const names = line?.children('declarations')[0]?.child('id')?.children('properties') ?? [];
    const name = names.length > 1 ? random.pick(names) : undefined;
    if (!name) return null;
    const after = /^\s*,?/.exec(source.text.slice(name.end))?.[0].length ?? 0;
    return splice(source.text, name.start, name.end + after);
  }),
  'frame-from-config': onSource((source, random) => {
    const line = random.pick(hookLines(source, /frame = useCurrentFrame\(/));
    return line
      ? splice(source.text, line.start, line.end, 'const { frame } = useVideoConfig();')
      : null;
  }),
  'frame-as-prop': onSource((source, random) => {
    const line = random.pick(hookLines(source, /frame = useCurrentFrame\(/));
    const owner = line?.parent?.parent;
    if (!line || owner?.type !== 'FunctionDeclaration' || owner.children('params').length > 0)
      return null;
    const at = source.text.indexOf('(', owner.start) + 1;
    return splice(splice(source.text, line.start, line.end), at, at, '{ frame }');
  }),
  'const-assignment': onPart(
    ['VariableDeclaration'],
    (part) =>
      part.value('kind') === 'const' &&
      part.parent?.type === 'BlockStatement' &&
      part.children('declarations')[0]?.child('id')?.type === 'Identifier',
    (part, { text }) => {
      const name = part.children('declarations')[0]?.child('id')?.name();
      return splice(text, part.end, part.end, `\n  ${name} = ${name};`);
    },
  ),
  'let-as-const': onPart(
    ['VariableDeclaration'],
    (part) => part.value('kind') === 'let',
    (part, { text }) => splice(text, part.start, part.start + 3, 'const'),
  ),
  'implicit-variable': onPart(
    ['VariableDeclaration'],
    (part) =>
      part.children('declarations')[0]?.child('id')?.type === 'Identifier' &&
      part.parent?.type === 'BlockStatement',
    (part, { text }) =>
      splice(text, part.start, part.start + String(part.value('kind')).length + 1),
  ),
  'unknown-icon': onPart(
    ['JSXClosingElement'],
    () => true,
    (part, { text }, random) =>
      splice(
        text,
        part.start,
        part.start,
        random.pick([
          '<RocketIcon size={32} />',
          '<Icon name="star" className="w-8" />',
          '<Sparkles color="#fff" />',
        ]),
      ),
  ),
  'unknown-hook': onPart(
    ['ReturnStatement'],
    (part) => /JSX/.test(part.child('argument')?.type ?? ''),
    (part, { text }) =>
      splice(text, part.start, part.start, 'const [ref_m, bounds_m] = useMeasure();\n  '),
  ),
  'unknown-constant': onPart(
    ['JSXClosingElement'],
    () => true,
    (part, { text }) => splice(text, part.start, part.start, '{BRAND_NAME}'),
  ),
});
