import { blend, contrast, inkOn, isColorful, isDark, readableOn } from './color';
import { PALETTES, type Palette } from './palettes';
import type { ColorRoles } from './read/colors';

// FNV-1a, 32 bits: the same prompt always gets the same palette.
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) {
    value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}

/** The palette whose moods the words name; otherwise one that is fixed for those words. */
export function paletteFor(words: string, tone?: 'dark' | 'light'): Palette {
  const suited = PALETTES.filter(
    ({ background }) => !tone || isDark(background) === (tone === 'dark'),
  );
  const lower = words.toLowerCase();
  const scored = suited.map((palette) => ({
    palette,
    score: palette.moods.filter((mood) => new RegExp(`\\b${mood}(?:s|es|ing|ed)?\\b`).test(lower))
      .length,
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const choices = best > 0 ? scored.filter(({ score }) => score === best) : scored;
  const chosen = choices[hash(lower.trim()) % choices.length] ?? scored[0];
  return chosen?.palette ?? themed('#7c9cff', tone);
}

/**
 * The palette on another background: what can no longer be read is moved until it can. A
 * title keeps its hue, which is often one that the person chose; an ink gives way.
 */
export function withBackground(palette: Palette, background: string): Palette {
  const title =
    contrast(palette.title, background) >= 5
      ? palette.title
      : isColorful(palette.title)
        ? readableOn(palette.title, background, 3)
        : readableOn(blend(inkOn(background), palette.title, 0.92), background, 4.5);
  return {
    ...palette,
    background,
    title,
    text: readableOn(
      contrast(palette.text, background) >= 4 ? palette.text : blend(title, background, 0.72),
      background,
      4,
    ),
    accent: readableOn(palette.accent, background, 3),
    second:
      contrast(palette.second, background) >= 1.4
        ? palette.second
        : readableOn(palette.second, background, 1.8),
  };
}

/** A palette built around one colour. */
export function themed(color: string, tone: 'dark' | 'light' = 'dark'): Palette {
  const background = tone === 'dark' ? blend(color, '#07080c', 0.2) : blend(color, '#ffffff', 0.1);
  const title = tone === 'dark' ? blend(color, '#ffffff', 0.05) : blend(color, '#0c0d12', 0.22);
  return {
    name: 'yours',
    background,
    title,
    text: readableOn(blend(title, background, 0.66), background, 4.5),
    accent: readableOn(color, background, 3.2),
    second: readableOn(
      blend(tone === 'dark' ? '#ffffff' : '#000000', color, 0.28),
      background,
      1.8,
    ),
    moods: [],
  };
}

/** The palette with the colours that a prompt gave to its parts. */
export function dress(palette: Palette, roles: ColorRoles): Palette {
  let dressed = roles.theme ? themed(roles.theme, roles.tone) : palette;
  if (roles.background) dressed = withBackground(dressed, roles.background);
  if (roles.title) {
    const title = readableOn(roles.title, dressed.background, 2.6);
    dressed = {
      ...dressed,
      title,
      text: readableOn(blend(title, dressed.background, 0.8), dressed.background, 3),
    };
  }
  if (roles.accent)
    dressed = { ...dressed, accent: readableOn(roles.accent, dressed.background, 1.6) };
  return dressed;
}
