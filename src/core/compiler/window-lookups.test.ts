import { describe, expect, it } from 'vitest';
import { compileScene } from './compile-scene';
import { compileInNode } from './gate-node';
import { drawWith } from './testing/run-body';

const scene = (head: string, result = 'made') =>
  `${head}\nexport default function S() {\n  return ${result};\n}`;
const stand = (name: string) => {
  const made = () => `${name}()`;
  return Object.assign(made, { Star: `${name}.Star`, loadFont: () => `${name}.loadFont()` });
};
const notesOf = (tsx: string) => compileScene(tsx, { gate: compileInNode }).notes;

describe('what a scene takes from window and is not there', () => {
  it.each([
    ['const { LucideIcons } = window;', '<LucideIcons.Star/>', ['LucideIcons.Star', null]],
    ['const { Star } = window.LucideIcons;', '<Star/>', ['LucideIcons.Star', null]],
    ['const { LucideIcons: { Star } } = window;', 'Star', 'LucideIcons.Star'],
    ['const { LucideIcons: Icons } = globalThis;', 'Icons.Star', 'LucideIcons.Star'],
    ['const icons = window.LucideIcons;', '<icons.Star/>', ['LucideIcons.Star', null]],
    ['const made = window.Fonts.loadFont();', 'made', 'Fonts.loadFont()'],
    ['', 'window.confetti()', 'confetti()'],
    ['let made = 1\nwindow.Fonts.loadFont()', 'made', 1],
    ['', 'typeof new window.Made.Star()', undefined],
  ])('%s %s', (head, result, drawn) => {
    const tsx = scene(head, result);
    if (drawn === undefined) {
      expect(notesOf(tsx)).toMatchObject([{ kind: 'unknown-name' }]);
    } else expect(drawWith(tsx, { stand })).toEqual(drawn);
  });

  it('is drawn as a placeholder', () => {
    const [tag] = [drawWith(scene('', '<window.MadeUpIcon icon="a"/>'))].flat();
    expect(tag).toBe('stand:MadeUpIcon');
  });

  it('is noted once, where it is used first', () => {
    const tsx = scene('', 'window.Icons.Star + window.Icons.Star');
    const message = '“window.Icons” is not there; a placeholder stands in for it.';
    expect(notesOf(tsx)).toEqual([{ kind: 'unknown-name', message, line: 3, degraded: true }]);
  });

  it.each([
    'const made = window.Icons ? window.Icons.Star : 1;',
    'const made = (window.Icons && window.Icons.Star) ?? 1;',
    'const made = window.Icons?.Star ?? 1;',
    'let made = 1; if (window.Icons) made = window.Icons.Star;',
    'const { Star: made = 1 } = window.Icons || {};',
    'const { Icons } = window; const made = Icons ? Icons.Star : 1;',
    'const Icons = window.Icons; const made = Icons && Icons.Star || 1;',
    'window.made = 1; const made = window.made.valueOf();',
    "const made = typeof window.Icons === 'undefined' ? 1 : window.Icons.Star;",
    'const { Icons = { Star: 1 } } = window; const made = Icons.Star;',
    'const { Math: { sign } } = window; const made = sign(3);',
    'const made = window.Math.sign(3);',
  ])('stays where the scene knows of it: %s', (head) => {
    expect(drawWith(scene(head), { window: { Math } })).toBe(1);
    expect(notesOf(scene(head))).toEqual([]);
  });

  it('is none of the modules and globals that are there', () => {
    const head = `const { AbsoluteFill } = window.Remotion; const { Star } = window.RemotionShapes;
      const made = window.React.version + window.innerWidth + window.document.title;`;
    expect(notesOf(scene(head))).toEqual([]);
  });
});
