import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import { iconsNamed } from './icons-named';

/** The icons that a scene names, from what the compiler makes of it. */
function named(before: string, jsx: string): string[] {
  const tsx = `${before}\nexport default function Scene() { return <div>${jsx}</div>; }`;
  return [...iconsNamed(compileScene(tsx, { gate: compileInNode }).js ?? '')].sort();
}

describe('the icons that a scene names', () => {
  it.each([
    ['', '<IconifyIcon icon="mdi:home" />', ['mdi:home']],
    ['const icons = ["mdi:home", `ph:house`];', '{icons.length}', ['mdi:home', 'ph:house']],
    [
      "import { Heart, Star as Sterne, HomeIcon, type LucideIcon } from 'lucide-react';",
      '<Heart /><Sterne /><HomeIcon />',
      ['lucide:Heart', 'lucide:Home', 'lucide:Star'],
    ],
    [
      "import * as Icons from 'lucide-react';",
      '<Icons.Bell /><Icons.icons.Cat />',
      ['lucide:Bell'],
    ],
    ['const { Bell } = window.LucideReact;', '<Bell />', ['lucide:Bell']],
    ["import { FaReact } from 'react-icons/fa';", '<FaReact />', ['fa:React']],
    ["import { IconHome } from '@tabler/icons-react';", '<IconHome />', ['tabler:Home']],
    ['', '<Rocket />', ['lucide:Rocket!']],
    ["import { Heart } from './my-icons';", '<Heart />', []],
    ["const times = ['9:41', '12:30 PM', 'at:once', 'http://x.example'];", '{times}', []],
  ])('%s %s', (before, jsx, expected) => {
    expect(named(before, jsx)).toEqual(expected);
  });

  it('are no times, whichever way they are written', () => {
    const digits = (max: number) => fc.integer({ min: 0, max }).map((n) => `${n}`);
    const time = fc
      .tuple(digits(23), digits(59), fc.constantFrom('', ' PM', 'am', ':07', ' Uhr'))
      .map(([hours, minutes, rest]) => `${hours}:${minutes.padStart(2, '0')}${rest}`);
    fc.assert(
      fc.property(time, fc.constantFrom('"', "'", '`'), (text, quote) => {
        expect(iconsNamed(`const time = ${quote}${text}${quote};`).size).toBe(0);
      }),
    );
  });

  it('are looked for in any text, in time', () => {
    fc.assert(fc.property(fc.string(), (text) => void iconsNamed(text)));
    for (const part of ['a', ' ', '{', '{}', '"mdi:', '$', '= ', '__fw.use("']) {
      const since = performance.now();
      iconsNamed(part.repeat(100_000));
      expect(performance.now() - since).toBeLessThan(2_000);
    }
  });
});
