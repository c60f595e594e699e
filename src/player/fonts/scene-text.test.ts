import { describe, expect, it } from 'vitest';
import { readSceneText } from './scene-text';

const families = (js: string, capabilities?: string[]) =>
  [...readSceneText(js, capabilities).families].sort().join(', ');
const letters = (js: string) => String.fromCodePoint(...readSceneText(js).letters);
const emoji = (js: string) => [...readSceneText(js).emoji];

describe('families', () => {
  it.each([
    [`const STYLE = { font: "'Playfair Display', serif" };`, 'Inter, Playfair Display'],
    ['const a = `ROBOTO`;', 'Inter, Roboto'],
    [`const a = 'Raleway, sans-serif';`, 'Inter, Montserrat'],
    [`ctx.font = 'bold 40px "Space Grotesk"';`, 'Inter, Space Grotesk'],
    ['const css = `.a { font-family: Georgia, serif; } .b{font:9px Anton}`;', 'Anton, Inter, Lora'],
    [`__fw.h("code", null, "x")`, 'Inter, JetBrains Mono'],
    [`interpolate(frame, [0, 1]); // 'Anton'`, 'Inter'],
    [`const title = 'Pacifico is a town';`, 'Inter'],
  ])('are found in %s', (js, found) => {
    expect(families(`const x = 'x';\n${js}`)).toBe(found);
  });

  it('are found in the modules that a scene names', () => {
    expect(families('', ['@remotion/google-fonts/PlayfairDisplay', '@remotion/shapes'])).toBe(
      'Inter, Playfair Display',
    );
  });

  it('may be italic', () => {
    expect(readSceneText(`({ fontStyle: 'italic' })`).italic).toBe(true);
    expect(readSceneText(`__fw.h('em')`).italic).toBe(true);
    expect(readSceneText(`const items = ['a'];`).italic).toBe(false);
  });
});

describe('characters', () => {
  it('are those of texts and of their escapes, not of comments', () => {
    expect(letters(`const a = "é 你"; // ── 中 ──\n/* 文 */ const b = 'http://好';`)).toBe('é你好');
    expect(letters(String.raw`"\u4e16 \u{1F130} \xe9"`)).toBe('世\u{1F130}é');
  });

  it('are not those that a regular expression asks after', () => {
    const split = String.raw`/\s*(?:[\u3000-\u9fff\uff00-\uffef][、。」）]*|[^\s\u3000-\u9fff]{1,24})/gu`;
    expect(letters(`const pieces = text.match(${split}) ?? ["[标题]"];`)).toBe('标题');
  });

  it('are found behind a template within a template', () => {
    expect(letters('const a = `x $' + '{b ? `中` : ""} y`; const c = "文";')).toBe('中文');
  });

  it('join to emoji', () => {
    const all = ['😀', '👩‍💻', '🇯🇵', '1️⃣', '❤️', '❤️‍🔥', '👍🏽', '✌🏽', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '#⃣'];
    expect(emoji(`"${all.join(' a ')} 1 ✔ ❤ ©"`)).toEqual(all);
    expect(letters(`"${all.join('')}✔"`)).toBe('✔');
    expect(emoji(String.raw`"\uD83D\uDE00 \u{1F468}\u200D\u{1F469}"`)).toEqual(['😀', '👨‍👩']);
  });
});
