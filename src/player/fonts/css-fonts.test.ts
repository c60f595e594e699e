import { expect, it } from 'vitest';
import { drawnShorthand, drawnStyleSheet } from './css-fonts';

const draw = (stack: string) => `<${stack}>`;

it.each([
  ['700 80px "Bebas Neue"', '700 80px <"Bebas Neue">'],
  ['italic bold 1.2em/1.5 Georgia, serif', 'italic bold 1.2em/1.5 <Georgia, serif>'],
  ['medium Arial', 'medium <Arial>'],
  ['caption', 'caption'],
  ['Hello there', 'Hello there'],
])('finds the families of the shorthand “%s”', (font, drawn) => {
  expect(drawnShorthand(font, draw)).toBe(drawn);
});

it('draws the rules of a style sheet and nothing else of it', () => {
  const css =
    '.a{font-family: Arial, serif !important;color:red}.b { font: 12px Georgia } .c{font-size:3px}';
  expect(drawnStyleSheet(css, draw)).toBe(
    '.a{font-family: <Arial, serif> !important;color:red}.b { font: 12px <Georgia>} .c{font-size:3px}',
  );
});

it('leaves a font alone that the style sheet brings along', () => {
  const face = '@font-face{font-family:"Own";src:url(data:font/woff2;base64,AA)}';
  expect(drawnStyleSheet(`${face}.a{font-family:Own}.b{font-family:Foo}`, draw)).toBe(
    `${face}.a{font-family:Own}.b{font-family:<Foo>}`,
  );
});
