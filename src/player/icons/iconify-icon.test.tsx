import * as fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { renderScene, stubModules } from '../testing/render-scene';
import { iconModules } from './icon-modules';
import { IconifyIcon } from './iconify-icon';
import { pageIcons } from './page-icons';

const INDEX = {
  sets: [
    { name: 'lucide', group: 'interface', size: [24, 24], lines: true, chunks: ['lucide'] },
    { name: 'fa6-solid', group: 'interface', size: [512, 512], lines: false, chunks: ['fa'] },
  ],
  synonyms: { fa: 'fa6-solid' },
  names: ['names'],
};
const FILES: Record<string, unknown> = {
  index: INDEX,
  lucide: { heart: '<path d="heart"/>', 'circle-dot': '<circle id="@@0"/>' },
  fa: { flag: ['<path d="flag"/>', 0, 0, 448, 512] },
  names: { heart: '0', circledot: '0', flag: '1' },
};
const asked: string[] = [];
pageIcons.use({
  player: { icons: { index: 'index' } },
  file: async (url) => {
    asked.push(url);
    return new TextEncoder().encode(JSON.stringify(FILES[url])).buffer;
  },
});
await pageIcons.prepare([
  'lucide:heart',
  'lucide:Heart',
  'lucide:CircleDot',
  'fa:flag',
  'lucide:homme',
]);

const draw = (props: Record<string, unknown>) =>
  renderToStaticMarkup(createElement(IconifyIcon, props));
const modules = { ...stubModules, ...iconModules };

describe('IconifyIcon', () => {
  it.each([
    [{}, 'width="1em" height="1em" viewBox="0 0 24 24"'],
    [{ width: 48 }, 'width="48" height="48"'],
    [{ height: '2rem' }, 'width="2rem" height="2rem"'],
    [{ size: 60 }, 'width="60" height="60"'],
    [{ color: 'red' }, 'style="color:red"'],
    [{ style: { fontSize: 80 } }, 'style="font-size:80px"'],
    [{ style: 'font-size: 80px' }, 'style="font-size:80px"'],
    [{ inline: true }, 'style="vertical-align:-0.125em"'],
    [{ className: 'big' }, 'class="big"'],
    [{ rotate: 1 }, 'rotate(90)'],
    [{ rotate: 90 }, 'rotate(90)'],
    [{ rotate: '180deg' }, 'rotate(180)'],
    [{ flip: 'horizontal' }, 'scale(-1 1)'],
    [{ 'data-name': 'x' }, 'data-name="x"'],
  ])('takes %j', (props, expected) => {
    expect(draw({ icon: 'lucide:heart', ...props })).toContain(expected);
  });

  it('keeps the shape of an icon that is not square', () => {
    expect(draw({ icon: 'fa:flag' })).toContain(
      'width="0.88em" height="1em" viewBox="0 0 448 512"',
    );
    expect(draw({ icon: 'fa:flag', width: 448 })).toContain('width="448" height="512"');
    expect(draw({ icon: 'fa:flag', rotate: 1, height: 448 })).toContain(
      'width="512" height="448" viewBox="-32 32 512 448"',
    );
  });

  it('draws what is no name as what it is', () => {
    expect(draw({ icon: '9:41', size: 30 })).toMatch(
      /^<span [^>]*font-size:30px[^>]*>9:41<\/span>$/,
    );
    expect(draw({ icon: '🚀' })).toContain('>🚀</span>');
    expect(draw({ icon: createElement('b') })).toBe('<b></b>');
    expect(draw({ icon: { body: '<path d="own"/>', width: 20, height: 10 } })).toContain(
      'viewBox="0 0 20 10"',
    );
    expect(draw({ icon: Reflect.get(iconModules['lucide-react'] ?? {}, 'Heart') })).toContain(
      'd="heart"',
    );
  });

  it('draws a quiet box for what there is none of', () => {
    for (const icon of [
      'lucide:homme',
      undefined,
      null,
      42,
      {},
      [],
      'http://a.b/c',
      'a'.repeat(10_000),
    ]) {
      expect(draw({ icon, size: 50 })).toMatch(/^<svg [^>]*width="50" height="50"[^>]*><rect /);
    }
  });

  it('never throws, and never takes a time for a name', () => {
    const time = fc.stringMatching(/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?( ?[AaPp]\.?[Mm]\.?)?$/);
    const anything = fc.anything({ withNullPrototype: true, withDate: true, withBigInt: true });
    const props = fc.record(
      Object.fromEntries(
        'width height size color style className rotate flip inline onClick ref children'
          .split(' ')
          .map((name) => [name, anything]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, fc.string(), time), props, (icon, rest) => {
        draw({ ...rest, icon });
      }),
    );
    asked.length = 0;
    fc.assert(
      fc.property(time, (icon) => {
        expect(draw({ icon })).toMatch(/^<span/);
        expect(draw({ icon })).toContain(icon);
      }),
    );
    expect(asked).toEqual([]);
  });
});

describe('modules of icons', () => {
  const scene = (before: string, jsx: string) =>
    renderScene(`${before}\nexport default function S() { return <i>${jsx}</i>; }`, modules);

  it.each([
    ["import { Heart } from 'lucide-react';", '<Heart />'],
    ["import { HeartIcon as H } from 'lucide-react';", '<H />'],
    ["import { LucideHeart } from 'lucide-react';", '<LucideHeart />'],
    ["import * as L from 'lucide-react';", '<L.Heart />'],
    ["import * as L from 'lucide-react'; const name = 'Heart'; const Icon = L[name];", '<Icon />'],
    ["import { icons } from 'lucide-react'; const Icon = icons['Heart'];", '<Icon />'],
    ["import { DynamicIcon } from 'lucide-react/dynamic';", '<DynamicIcon name="heart" />'],
    [
      "import { Heart } from 'lucide-react'; const all = [{ icon: Heart }];",
      '{all.map(({ icon: I }) => <I key="a" />)}',
    ],
    [
      "import React from 'react'; import { Heart } from 'lucide-react';",
      '{React.createElement(Heart)}',
    ],
    ['const { Heart } = window.LucideReact;', '<Heart />'],
    ["import { Icon } from '@iconify/react';", '<Icon icon="lucide:heart" />'],
    ["import { InlineIcon } from '@iconify/react';", '<InlineIcon icon="lucide:heart" />'],
    ["import { LuHeart } from 'react-icons/lu';", '<LuHeart />'],
    ['', '<IconifyIcon icon="lucide:heart" />'],
    ['', '<window.IconifyIcon icon="lucide:heart" />'],
    ['const { IconifyIcon } = window;', '<IconifyIcon icon="lucide:heart" />'],
    [
      "import { addCollection, loadIcons, Icon } from '@iconify/react'; addCollection({}); loadIcons(['mdi:home']);",
      '<Icon icon="lucide:heart" />',
    ],
  ])('%s %s draws the heart', async (before, jsx) => {
    await pageIcons.prepare(['lu:Heart']);
    expect(scene(before, jsx)).toContain('<path d="heart"/></svg>');
  });

  it('give the same component each time', () => {
    const lucide = iconModules['lucide-react'] ?? {};
    expect(Reflect.get(lucide, 'Heart')).toBe(Reflect.get(lucide, 'Heart'));
    expect(Reflect.get(lucide, 'then')).toBeUndefined();
  });

  it('cannot be changed by a scene for its neighbours', () => {
    const before = "import { icons, Heart } from 'lucide-react';";
    const spoil = [
      'icons.Heart = () => null;',
      'icons.Star = () => null;',
      'try { Heart.prototype = { isReactComponent: {} }; } catch {}',
    ];
    for (const code of spoil) scene(`${before} ${code}`, '<Heart />');
    expect(scene(before, '<icons.Heart />')).toContain('<path d="heart"/>');
    expect(scene(before, '<icons.Star />')).toContain('<svg');
  });

  it('draw as lucide-react does', () => {
    const lucide = "import { Heart } from 'lucide-react';";
    expect(scene(lucide, '<Heart />')).toContain(
      'width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"',
    );
    const props = 'size={48} color="red" strokeWidth={1} fill="pink" className="c"';
    const markup = scene(lucide, `<Heart ${props} />`);
    for (const part of [
      'width="48"',
      'color="red"',
      'stroke-width="1"',
      'fill="pink"',
      'class="c"',
    ]) {
      expect(markup).toContain(part);
    }
    expect(scene(lucide, '<Heart size={48} absoluteStrokeWidth />')).toContain('stroke-width="1"');
  });

  it('let a scene make icons of its own', () => {
    const before =
      "import { createLucideIcon } from 'lucide-react'; const Own = createLucideIcon('Own', [['path', { d: 'own', strokeWidth: 3 }]]);";
    expect(scene(before, '<Own size={10} />')).toContain('<path d="own" stroke-width="3"/>');
  });

  it('give each drawing ids of its own', () => {
    const markup = scene("import { CircleDot } from 'lucide-react';", '<CircleDot /><CircleDot />');
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});
