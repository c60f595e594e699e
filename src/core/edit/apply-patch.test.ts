import { describe, expect, it } from 'vitest';
import { applyPatch } from './apply-patch';
import type { PatchBlock } from './patch';

const SOURCE = `const TEXT = {
  title: 'Hello',
  subtitle: 'World',
};

export default function Scene() {
  const frame = useCurrentFrame();
  const opacity = interpolate(frame, [0, 30], [0, 1], { extrapolateRight: 'clamp' });
  return (
    <AbsoluteFill style={{ backgroundColor: '#102030' }}>
      <div style={{ opacity }}>
        {TEXT.title}
      </div>
      <div style={{ opacity: opacity * 0.8 }}>
        {TEXT.subtitle}
      </div>
    </AbsoluteFill>
  );
}
`;

const lines = (text: string) => (text === '' ? [] : text.split('\n'));
const block = (search: string, replace: string): PatchBlock => ({
  search: lines(search),
  replace: lines(replace),
});

/** Search, replacement, how it is found, and the text of the source that changes into another. */
const FOUND: Record<string, [string, string, string, string, string]> = {
  'as it stands': ["  title: 'Hello',", "  title: 'Bye',", 'exact', "'Hello'", "'Bye'"],
  'several lines, one of them changed': [
    "const TEXT = {\n  title: 'Hello',\n  subtitle: 'World',",
    "const TEXT = {\n  title: 'Hello',\n  subtitle: 'Moon',",
    'exact',
    "'World'",
    "'Moon'",
  ],
  'without its indentation': [
    "title: 'Hello',\nsubtitle: 'World',",
    "title: 'Bye',\nauthor: 'Me',\nsubtitle: 'World',",
    'whitespace',
    "  title: 'Hello',\n",
    "  title: 'Bye',\n  author: 'Me',\n",
  ],
  'with an indentation of its own': [
    '<div style={{ opacity }}>\n    {TEXT.title}\n</div>',
    '<div style={{ opacity }}>\n    <b>\n        {TEXT.title}\n    </b>\n</div>',
    'whitespace',
    '        {TEXT.title}\n',
    '        <b>\n            {TEXT.title}\n        </b>\n',
  ],
  'with white space at its ends and blank lines around': [
    "\n  title: 'Hello',   \n\n",
    "\n  title: 'Bye',\n\n",
    'whitespace',
    "'Hello'",
    "'Bye'",
  ],
  'a part of a line': ["'#102030'", "'#ff0000'", 'fragment', '#102030', '#ff0000'],
  'parts of two lines': [
    "'Hello',\n  subtitle: 'World'",
    "'Bye',\n  author: 'Me',\n  subtitle: 'Moon'",
    'fragment',
    "'Hello',\n  subtitle: 'World'",
    "'Bye',\n  author: 'Me',\n  subtitle: 'Moon'",
  ],
  'remembered not quite right': [
    'const opacity = interpolate(frame, [0, 20], [0, 1], { extrapolateRight: "clamp" });',
    'const opacity = spring({ frame, fps });',
    'closest',
    "interpolate(frame, [0, 30], [0, 1], { extrapolateRight: 'clamp' })",
    'spring({ frame, fps })',
  ],
  'with a line left out': [
    "export default function Scene() {\n  const opacity = interpolate(frame, [0, 30], [0, 1], { extrapolateRight: 'clamp' });\n  return (",
    'export default function Scene() {\n  const opacity = 1;\n  return (',
    'closest',
    "interpolate(frame, [0, 30], [0, 1], { extrapolateRight: 'clamp' })",
    '1',
  ],
  'with a line that was never there': [
    '      <div style={{ opacity: opacity * 0.8 }}>\n        {/* subtitle */}\n        {TEXT.subtitle}\n      </div>\n    </AbsoluteFill>',
    '      <div style={{ opacity: opacity * 0.5 }}>\n        {/* subtitle */}\n        {TEXT.subtitle}\n      </div>\n    </AbsoluteFill>',
    'closest',
    '0.8',
    '0.5',
  ],
  'to be deleted': ["  subtitle: 'World',", '', 'exact', "  subtitle: 'World',\n", ''],
  'an import to add': [
    '',
    "import a from 'a';",
    'added',
    'const TEXT',
    "import a from 'a';\nconst TEXT",
  ],
  'a part to add': [
    '',
    'const Dot = () => null;',
    'added',
    '  );\n}\n',
    '  );\n}\nconst Dot = () => null;\n',
  ],
};

describe.each(Object.entries(FOUND))(
  'a block that searches %s',
  (_name, [search, replace, how, from, to]) => {
    const blocks = [block(search, replace)];
    const after = SOURCE.replace(from, () => to);

    it(`is found (${how}), and everything else stays`, () => {
      expect(applyPatch(SOURCE, blocks)).toEqual({
        source: after,
        applied: [{ block: 0, how }],
        missed: [],
      });
      expect(after).not.toBe(SOURCE);
    });

    it('keeps line breaks and the lack of one at the end', () => {
      const windows = (text: string) => text.replaceAll('\n', '\r\n');
      expect(applyPatch(windows(SOURCE), blocks).source).toBe(windows(after));
      expect(applyPatch(SOURCE.trimEnd(), blocks).source).toBe(after.trimEnd());
    });

    it('changes nothing more a second time', () => {
      if (replace === '') return;
      const again = applyPatch(after, blocks);
      expect(again).toEqual({ source: after, applied: [{ block: 0, how: 'already' }], missed: [] });
    });
  },
);

it('writes tabs where the source has tabs', () => {
  const tabs = SOURCE.replace(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2));
  const blocks = [
    block('      <div style={{ opacity }}>', '      <div style={{ opacity }}>\n        <b />'),
  ];
  expect(applyPatch(tabs, blocks).source).toBe(
    tabs.replace('<div style={{ opacity }}>\n', '<div style={{ opacity }}>\n\t\t\t\t<b />\n'),
  );
});

const MISSED: Record<string, [string, string, string]> = {
  'two equal places': ['      </div>', '      </section>', 'ambiguous'],
  'two equal places but for white space': ['</div>', '</section>', 'ambiguous'],
  'a part of a line that stands twice': ['TEXT.', 'WORDS.', 'ambiguous'],
  'something else altogether': [
    'const radius = spring({ frame, fps });',
    'const radius = 1;',
    'nowhere',
  ],
  'a beginning of a word': ['backgroundCol', 'col', 'nowhere'],
  'what it takes away is not there': [
    "const TEXT = {\n  title: 'Hello',\n  subtitle: 'World',\n  author: 'Nobody at all',\n};\n\nexport default function Scene() {\n  const frame = useCurrentFrame();",
    "const TEXT = {\n  title: 'Hello',\n  subtitle: 'World',\n  author: 'Somebody',\n};\n\nexport default function Scene() {\n  const frame = useCurrentFrame();",
    'nowhere',
  ],
  'brackets alone, at another indentation': ['  };', '  });', 'nowhere'],
  'a line to delete that is only much alike': ["  subtitle: 'Wolrd',", '', 'nowhere'],
  'new lines that stand for others': [
    '  return (\n    <AbsoluteFill',
    '  return (\n    // ... existing code ...',
    'elided',
  ],
};

it.each(Object.entries(MISSED))(
  'misses and never guesses: %s',
  (_name, [search, replace, reason]) => {
    expect(applyPatch(SOURCE, [block(search, replace)])).toEqual({
      source: SOURCE,
      applied: [],
      missed: [{ block: 0, reason }],
    });
  },
);

it('does not choose between two places that are much alike', () => {
  const delay = (frames: number) =>
    `const rise${frames} = spring({ frame, fps, delay: ${frames} });\n`;
  const source = delay(1) + delay(2);
  const { missed } = applyPatch(source, [block(delay(3).trim(), 'const rise = 0;')]);
  expect(missed).toEqual([{ block: 0, reason: 'ambiguous' }]);
});

it('keeps what applies beside what does not, each after the ones before it', () => {
  const { source, applied, missed } = applyPatch(SOURCE, [
    block("  title: 'Hello',", "  title: 'One',"),
    block('not there at all, anywhere', 'x'),
    block("  title: 'One',", "  title: 'Two',"),
  ]);
  expect(source).toBe(SOURCE.replace('Hello', 'Two'));
  expect(applied.map((one) => one.block)).toEqual([0, 2]);
  expect(missed).toEqual([{ block: 1, reason: 'nowhere' }]);
});

it('takes a block that searches nothing for the whole text where there is none, or where it is a whole scene', () => {
  const whole = block('', SOURCE.trimEnd());
  expect(applyPatch('', [whole]).source).toBe(SOURCE);
  expect(applyPatch(SOURCE.replace('Hello', 'Old'), [whole]).source).toBe(SOURCE);
});

it('keeps breaks of both kinds in one source', () => {
  const mixed = 'const a = 1;\r\nconst b = 2;\nconst c = 3;\r\n';
  expect(applyPatch(mixed, [block('const b = 2;', 'const b = 4;')]).source).toContain(
    '\r\nconst b = 4;',
  );
  expect(applyPatch(mixed, [block('const b = 2', 'const b = 4')]).source).toBe(
    mixed.replace('2', '4'),
  );
});
