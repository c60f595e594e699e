import { expect, it } from 'vitest';
import { fontsNamed, fontTypeOf } from './font-asset';

const FONTS = [{ family: 'Acme Sans' }, { family: 'Другой' }];

it.each([
  ["style: { fontFamily: 'Acme Sans' }", ['Acme Sans']],
  ['style: { fontFamily: "acme sans, serif" }', ['Acme Sans']],
  ["import { loadFont } from '@remotion/google-fonts/AcmeSans'", ['Acme Sans']],
  ["fontFamily: 'Другой'", ['Другой']],
  ["fontFamily: 'Acme', 'Sans'", []],
])('finds the typefaces that %s names', (code, families) => {
  expect(fontsNamed(FONTS, [null, code]).map(({ family }) => family)).toEqual(families);
});

it('knows a typeface by the end of its address', () => {
  expect(fontTypeOf('/api/fonts/x/y.woff2')).toBe('font/woff2');
  expect(fontTypeOf('/api/fonts/x/y.ttf')).toBeNull();
});
