import { expect, it } from 'vitest';
import { titleFromPrompt } from './title';

it.each([
  ['A kinetic title that says “Made one frame at a time”, 5 seconds', 'Made one frame at a time'],
  ['title "iPhone day," then a quote "Two"', 'iPhone day'],
  ["Ann's birthday: 'Don't forget the cake'", "Don't forget the cake"],
  ['「こんにちは世界」というタイトル', 'こんにちは世界'],
  ['Ein Titel „Schöne Grüße“ in Blau', 'Schöne Grüße'],
])('takes the words in quotes of %s', (prompt, title) => {
  expect(titleFromPrompt(prompt)).toBe(title);
});

it('passes over a quote that is too short to name anything', () => {
  expect(titleFromPrompt('The letter "A", then the word "Bee"')).toBe('Bee');
  expect(titleFromPrompt('The letter "A" in red')).toBe('Letter "A" in red');
});

it.each([
  ['Please make me a video about the sea. It is blue.', 'Video about the sea'],
  ["it's the dogs' day", "It's the dogs' day"],
  ['three scenes\nof a town', 'Three scenes'],
  ['make it pop', 'Make it pop'],
])('else takes the first sentence of %s', (prompt, title) => {
  expect(titleFromPrompt(prompt)).toBe(title);
});

it('cuts long ones at a word', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve';
  expect(titleFromPrompt(`A title "${words}"`)).toBe(
    'one two three four five six seven eight nine ten eleven…',
  );
});

it('reads what pasted markup shows, not the names in it', () => {
  expect(titleFromPrompt('<div class="hero"><h1>Acme Rockets</h1></div>')).toBe('Acme Rockets');
});
