import { describe, expect, it } from 'vitest';
import { FORMATS, type FormatName } from '~/core/scene/format';
import { type Brief, buildScene } from '../brief';
import { PALETTES } from '../palettes';
import { load, textOf } from '../testing/draw';

const [palette] = PALETTES;
if (!palette) throw new Error('There are no palettes.');
const look = { palette, font: null };

const HOSTILE: Record<string, string> = {
  word: 'Hi',
  empty: '',
  long: 'Everything we learned from ten years of building small software for very large organisations around the world',
  quotes: `He said "it's \`fine\`" \\ and left`,
  template: '\u0024{alert(1)} `\u0024{x}` \\u0041 \\',
  script: '</script><script>alert(1)</script><!-- -->',
  fence: '```\n```tsx add name="x"',
  lines: 'one\ntwo\u2028three\u2029four\ttab',
  unbroken: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  japanese: '人工知能が変える、私たちの働き方。',
  arabic: 'مرحبا بالعالم الجميل',
  emoji: '👩‍👩‍👧‍👦🎉 🇫🇷 ok 👍🏽',
  replacement: '$& $1 $$ %s {0}',
};

function briefs(text: string): Brief[] {
  return [
    { design: 'title', title: text, subtitle: text },
    { design: 'list', title: text, items: [text, 'b', text] },
    {
      design: 'bars',
      title: text,
      bars: [
        { label: text, value: 3, shown: '3' },
        { label: 'b', value: -5, shown: text },
      ],
    },
    { design: 'quote', quote: text, author: text },
    { design: 'countdown', title: text, from: 3, finale: text },
    { design: 'logo', name: text, tagline: text },
    {
      design: 'chat',
      title: text,
      lines: [
        { from: 'A', text },
        { from: text || 'B', text: 'b' },
      ],
    },
    {
      design: 'split',
      title: text,
      left: { name: text, points: [text] },
      right: { name: 'b', points: [] },
      between: 'VS',
    },
    { design: 'number', label: text, value: 1234.5, prefix: '$', suffix: '%', decimals: 1 },
    {
      design: 'steps',
      title: text,
      steps: [
        { mark: '1', text },
        { mark: text, text: 'b' },
      ],
    },
  ];
}

const formats = Object.keys(FORMATS).filter((name): name is FormatName => name in FORMATS);

describe.each(Object.entries(HOSTILE))('with the text “%s”', (_, text) => {
  it.each(briefs(text).map((brief) => [brief.design, brief] as const))(
    'the %s compiles and draws it in every format',
    (design, brief) => {
      const { code, frames } = buildScene(brief, look, null);
      const draw = load(code);
      for (const format of formats) {
        for (const share of [0, 0.6, 1]) {
          const frame = Math.round((frames - 1) * share);
          const html = draw({ format, frame, frames });
          expect(html, `${format} at ${frame}`).not.toMatch(/NaN|undefined|Infinity/);
          // The countdown shows its last word only at the end.
          if (share === 0.6 && design !== 'countdown')
            expect(textOf(html)).toContain(text.replace(/\s+/g, ''));
        }
      }
      expect(code).not.toMatch(/<\/script|```|\u2028|\u2029/);
    },
  );
});

describe('a built scene', () => {
  it.each(briefs('Hello'))(
    'keeps to the composition when it is cut to a few frames: $design',
    (brief) => {
      const { code } = buildScene(brief, look, null);
      const draw = load(code);
      for (const frames of [3, 10, 900]) {
        for (const frame of [0, Math.floor(frames / 2), frames - 1]) {
          expect(draw({ format: '16:9', frame, frames })).not.toMatch(/NaN|undefined/);
        }
      }
    },
  );

  it('shows all of a list before two thirds of a short scene are over', () => {
    const items = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
    const { code } = buildScene({ design: 'list', title: 'Numbers', items }, look, 45);
    const draw = load(code);
    const html = draw({ format: '9:16', frame: 32, frames: 45 });
    const opacities = [...html.matchAll(/font-weight:600[^"]*opacity:([\d.]+)/g)].map((match) =>
      Number(match[1]),
    );
    expect(opacities).toHaveLength(6);
    expect(Math.min(...opacities)).toBeGreaterThan(0.9);
  });

  it('is the same source for the same brief', () => {
    const brief: Brief = { design: 'quote', quote: 'Less is more', author: 'Mies' };
    expect(buildScene(brief, look, null)).toEqual(buildScene(brief, look, null));
  });

  it('uses neither chance nor the clock', () => {
    for (const brief of briefs('x'))
      expect(buildScene(brief, look, null).code).not.toMatch(/Math\.random|Date\b/);
  });
});

describe('text fitting', () => {
  // Every drawn size with its line must stay inside the picture by the estimate the design uses.
  it.each(Object.entries(HOSTILE).filter(([, text]) => text))(
    'leaves no title line wider than the picture: %s',
    (_, text) => {
      const { code } = buildScene({ design: 'title', title: text, subtitle: '' }, look, 90);
      const draw = load(code);
      for (const format of formats) {
        const html = draw({ format, frame: 60, frames: 90 });
        const size = Number(/font-size:([\d.]+)px/.exec(html)?.[1]);
        const lines = [...html.matchAll(/white-space:nowrap[^>]*>([^<]*)</g)].map((match) =>
          textOf(match[1] ?? ''),
        );
        expect(size).toBeGreaterThan(20);
        expect(lines.length * size * 1.06).toBeLessThan(FORMATS[format].height);
        for (const line of lines) {
          const cjk = [...line].filter((char) => char > '\u2e80').length;
          expect((cjk + ([...line].length - cjk) * 0.34) * size).toBeLessThan(
            FORMATS[format].width,
          );
        }
      }
    },
  );
});
