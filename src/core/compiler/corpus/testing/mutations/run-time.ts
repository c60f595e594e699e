import type { Random } from '../random';
import { callsOf, onPart, onSource, textOf } from './find';
import { family, type Spoil, splice } from './mutation';
import type { Part, Source } from './syntax-tree';

/** Changes one argument of one call, when that argument is an array of two or more. */
const onRange = (index: number, change: (items: string[]) => string[]): Spoil =>
  onSource((source, random: Random) => {
    const call = random.pick(
      callsOf(source, 'interpolate').filter(
        (one) => (one.children('arguments')[index]?.children('elements').length ?? 0) > 1,
      ),
    );
    const range = call?.children('arguments')[index];
    if (!range) return null;
    const items = range.children('elements').map((item) => textOf(item, source));
    return splice(source.text, range.start, range.end, `[${change(items).join(', ')}]`);
  });

/** Puts code in front of the return of the exported component. */
const beforeReturn = (code: string): Spoil =>
  onPart(
    ['ReturnStatement'],
    (part) => /JSX/.test(part.child('argument')?.type ?? ''),
    (part, { text }) => splice(text, part.start, part.start, `${code}\n  `),
  );

const asChild = (child: string): Spoil =>
  onPart(
    ['JSXClosingElement'],
    () => true,
    (part, { text }) => splice(text, part.start, part.start, child),
  );

const property = (call: Part, name: string) =>
  call
    .children('arguments')[0]
    ?.children('properties')
    .find((one) => one.child('key')?.name() === name);

const dropProperty = (of: string, name: string): Spoil =>
  onSource((source: Source, random: Random) => {
    const call = random.pick(callsOf(source, of).filter((one) => property(one, name)));
    const found = call && property(call, name);
    if (!found) return null;
    const after = /^\s*,?\s*/.exec(source.text.slice(found.end))?.[0].length ?? 0;
    return splice(source.text, found.start, found.end + after);
  });

/** The function that is exported as default where it stands. */
const defaultFunction = ({ parts }: Source) =>
  parts.find(
    ({ type, parent }) =>
      type === 'FunctionDeclaration' && parent?.type === 'ExportDefaultDeclaration',
  );

/** Lists that the top level declares. */
const topLists = ({ program }: Source) =>
  program
    .children('body')
    .filter((one) => one.children('declarations')[0]?.child('init')?.type === 'ArrayExpression');

/** Code that parses and throws, or never ends, when it is drawn. */
export const runTime = family('run time', {
  'interpolate-longer-input': onRange(1, (items) => [...items, '400']),
  'interpolate-shorter-output': onRange(2, (items) => items.slice(0, -1)),
  'interpolate-not-rising': onRange(1, (items) => items.toReversed()),
  'interpolate-equal-neighbours': onRange(1, (items) => items.map(() => items[0] ?? '0')),
  'interpolate-mixed-units': onRange(2, (items) =>
    items.map((item, at) => (at === 0 ? `'${item.replace(/\D/g, '')}px'` : item)),
  ),
  'interpolate-undefined-frame': onSource((source, random) => {
    const first = random.pick(callsOf(source, 'interpolate'))?.children('arguments')[0];
    return first ? splice(source.text, first.start, first.end, 'undefined') : null;
  }),
  'interpolate-no-ranges': onSource((source, random) => {
    const call = random.pick(callsOf(source, 'interpolate'));
    const [first, second] = call?.children('arguments') ?? [];
    return call && first && second ? splice(source.text, first.end, call.end - 1) : null;
  }),
  'extrapolate-misspelt': (tsx) => {
    const changed = tsx.replace(/(['"])clamp\1/, "'clampp'");
    return changed === tsx ? null : changed;
  },
  'easing-unknown': onSource((source, random) => {
    const call = random.pick(
      callsOf(source, 'interpolate').filter((one) => one.children('arguments').length === 3),
    );
    return call
      ? splice(source.text, call.end - 1, call.end - 1, ', { easing: Easing.easeInOutCubic }')
      : null;
  }),
  'easing-of-nothing': onSource((source, random) => {
    const call = random.pick(
      callsOf(source, 'interpolate').filter((one) => one.children('arguments').length === 3),
    );
    return call
      ? splice(source.text, call.end - 1, call.end - 1, ', { easing: Easing.out() }')
      : null;
  }),
  'spring-without-fps': dropProperty('spring', 'fps'),
  'spring-without-frame': dropProperty('spring', 'frame'),
  'spring-of-numbers': onSource((source, random) => {
    const call = random.pick(callsOf(source, 'spring'));
    return call ? splice(source.text, call.start, call.end, 'spring(frame, fps)') : null;
  }),
  'random-without-seed': beforeReturn('const jitter_m = random();'),
  'object-as-child': asChild("{{ label: 'A', value: 1 }}"),
  'date-as-child': asChild('{new Date(0)}'),
  'function-as-child': asChild('{() => <b>hi</b>}'),
  'void-tag-with-children': asChild('<img alt="">text</img>'),
  'undefined-component': onPart(
    ['JSXClosingElement'],
    () => true,
    ({ start }, { text }) =>
      `const Missing_m = undefined;\n${splice(text, start, start, '<Missing_m />')}`,
  ),
  'undefined-member-component': asChild('<Series.Item durationInFrames={30}>a</Series.Item>'),
  'property-of-undefined': beforeReturn(
    "const theme_m = { colors: { ink: '#fff' } };\n  const ink_m = theme_m.colours.ink;",
  ),
  'data-as-props': onSource((source, random) => {
    const component = defaultFunction(source);
    const data = random.pick(topLists(source));
    const at = component ? source.text.indexOf('()', component.start) : -1;
    if (!component || !data || at < 0 || at > (component.child('body')?.start ?? 0)) return null;
    const name = data.children('declarations')[0]?.child('id')?.name() ?? '';
    const expecting = splice(source.text, at, at + 2, `({ ${name} })`);
    return data.start < at ? splice(expecting, data.start, data.end) : null;
  }),
  'index-past-end': onPart(
    ['JSXClosingElement'],
    () => true,
    ({ start }, { text }) =>
      `const rows_m = [{ label: 'a' }];\n${splice(text, start, start, '{rows_m[3].label}')}`,
  ),
  'sequence-negative-duration': asChild(
    '<Sequence from={0} durationInFrames={-10}><b>late</b></Sequence>',
  ),
  'sequence-fraction': asChild(
    '<Sequence from={10.5} durationInFrames={30.2}><b>late</b></Sequence>',
  ),
  'sequence-nan': asChild("<Sequence from={Number('x')}><b>late</b></Sequence>"),
  'infinite-while': beforeReturn('let n_m = 0;\n  while (n_m >= 0) { n_m += 1; }'),
  'infinite-for': beforeReturn(
    'const list_m = [];\n  for (let i = 0; i < 10; i--) { list_m[0] = i; }',
  ),
  'infinite-do-while-without-braces': beforeReturn('let k_m = 1;\n  do k_m++; while (k_m > 0);'),
  'hook-in-condition': onSource((source, random) => {
    const part = random.pick(
      source.parts.filter(
        (one) => one.type === 'ReturnStatement' && /JSX/.test(one.child('argument')?.type ?? ''),
      ),
    );
    return part
      ? splice(source.text, part.start, part.start, 'if (frame > 20) { React.useState(0); }\n  ')
      : null;
  }),
  'browser-storage': beforeReturn("const saved_m = localStorage.getItem('theme').length;"),
  'static-file': asChild("<Img src={staticFile('logo.png')} />"),
});
