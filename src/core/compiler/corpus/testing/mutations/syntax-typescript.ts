import { onPart, onSource } from './find';
import { family, splice } from './mutation';

const beforeDefault = (code: string) =>
  onSource((source) => {
    const last = source.program.children('body').at(-1);
    return last ? splice(source.text, last.start, last.start, `${code}\n\n`) : null;
  });

/** TypeScript that strips badly, and keywords in the wrong place. */
export const syntaxTypescript = family('syntax', {
  'namespace-used': onPart(
    ['JSXClosingElement'],
    () => true,
    ({ start }, { text }) =>
      `namespace Palette {\n  export const ink = 'ink';\n}\n${splice(text, start, start, '{Palette.ink}')}`,
  ),
  'namespace-unused': beforeDefault(
    'namespace Config_m {\n  export const speed = 1.5;\n  export type Mode = "a" | "b";\n}',
  ),
  'declare-global': beforeDefault('declare global {\n  interface Window { Remotion: any }\n}'),
  'declare-const': beforeDefault('declare const __BUILD__: string;\ndeclare module "*.png";'),
  'decorator-on-class': beforeDefault(
    'function sealed(target: unknown) {}\n@sealed\nclass Settings_m {\n  constructor(private readonly speed: number = 2) {}\n  get value() { return this.speed; }\n}',
  ),
  'abstract-class': beforeDefault(
    'abstract class Shape_m {\n  abstract area(): number;\n  protected name?: string;\n}',
  ),
  'await-in-component': onPart(
    ['ReturnStatement'],
    (part) => /JSX/.test(part.child('argument')?.type ?? ''),
    (part, { text }) =>
      splice(text, part.start, part.start, 'await new Promise((done) => setTimeout(done, 0));\n  '),
  ),
  'async-component': onPart(
    ['FunctionDeclaration'],
    ({ parent }) => parent?.type === 'ExportDefaultDeclaration',
    (part, { text }) => splice(text, part.start, part.start, 'async '),
  ),
  'await-at-top': beforeDefault(
    "const data_m = await fetch('https://example.com/data.json').then((r) => r.json()).catch(() => null);",
  ),
  'type-broken': beforeDefault(
    'type Item_m = {\n  label: string;\n  value: number\n  color?: \n};',
  ),
  'interface-unclosed': beforeDefault('interface Item_m {\n  label: string;\n  value: number;\n'),
  'annotation-without-type': onPart(
    ['VariableDeclarator'],
    (part) => part.child('id')?.type === 'Identifier' && part.child('init') !== null,
    (part, { text }) => {
      const end = part.child('id')?.end ?? part.end;
      return text[end] === ':' ? null : splice(text, end, end, ': ');
    },
  ),
  'generic-unclosed': onPart(
    ['VariableDeclarator'],
    (part) => part.child('id')?.type === 'Identifier' && part.child('init') !== null,
    (part, { text }) => {
      const end = part.child('id')?.end ?? part.end;
      return text[end] === ' ' ? splice(text, end, end, ': Record<string, number') : null;
    },
  ),
  'function-keyword-doubled': onPart(
    ['FunctionDeclaration'],
    () => true,
    (part, { text }) => splice(text, part.start, part.start, 'function '),
  ),
  'keyword-misspelt': onSource((source, random) => {
    const token = random.pick(
      source.tokens.filter(({ label }) => /^(?:const|return|function)$/.test(label)),
    );
    const wrong: Record<string, string> = {
      const: 'cosnt',
      return: 'retrun',
      function: 'funciton',
    };
    return token ? splice(source.text, token.start, token.end, wrong[token.label] ?? '') : null;
  }),
  'keyword-upper-case': onSource((source, random) => {
    const token = random.pick(
      source.tokens.filter(({ label }) => /^(?:const|return|function)$/.test(label)),
    );
    return token
      ? splice(
          source.text,
          token.start,
          token.start + 1,
          source.text.charAt(token.start).toUpperCase(),
        )
      : null;
  }),
  'const-without-value': onPart(
    ['VariableDeclaration'],
    (part) =>
      part.value('kind') === 'const' &&
      part.children('declarations')[0]?.child('id')?.type === 'Identifier',
    (part, { text }) => {
      const end = part.children('declarations')[0]?.child('id')?.end ?? part.end;
      return splice(text, end, part.end, ';');
    },
  ),
  'reserved-word-as-name': onSource((source, random) => {
    const names = source.parts
      .filter(
        (part) => part.type === 'VariableDeclarator' && part.child('id')?.type === 'Identifier',
      )
      .map((part) => part.child('id')?.name() ?? '');
    const name = random.pick(names.filter((one) => one.length > 3));
    return name
      ? source.text.replace(new RegExp(`(?<![.\\w'"-])${name}(?![\\w'":-])`, 'g'), 'class')
      : null;
  }),
});
