import { expect, it } from 'vitest';
import { scenesInEnglish } from './german';

it.each([
  ['Drei Szenen: ein Titel ⟦0⟧, dann ein Zitat ⟦1⟧', '3 scenes: a title ⟦0⟧, then a quote ⟦1⟧'],
  ['zwei Titel: Die Erde und Der Mond', '2 titles: Die Erde and Der Mond'],
  ['Eine Liste: Äpfel, Birnen', 'a list: Äpfel, Birnen'],
])('“%s” is “%s”', (german, english) => {
  expect(scenesInEnglish(german)).toBe(english);
});

it.each(['Sturm und Drang', 'a titel wave', '3 scenes and a title', ''])(
  'leaves alone what names no scene in German: %s',
  (text) => {
    expect(scenesInEnglish(text)).toBe(text);
  },
);
