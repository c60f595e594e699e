type Rgb = readonly [number, number, number];

function toRgb(hex: string): Rgb {
  const digits = hex.replace('#', '');
  const full = digits.length <= 4 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const value = Number.parseInt(full.slice(0, 6), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of `a` (0 to 1) and the rest of `b`, as hex. */
export function blend(a: string, b: string, share: number): string {
  const [from, to] = [toRgb(b), toRgb(a)];
  const part = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share;
  return toHex([part(0), part(1), part(2)]);
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(hex: string): number {
  const [red, green, blue] = toRgb(hex).map((part) => {
    const channel = part / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** True for colours on which white letters read better than black ones. */
export function isDark(hex: string): boolean {
  return luminance(hex) < 0.18;
}

/** True for a colour with a hue of its own, not a grey, black, white or a tint of them. */
export function isColorful(hex: string): boolean {
  const parts = toRgb(hex);
  return Math.max(...parts) - Math.min(...parts) > 90;
}

/** The same hue, moved towards white or black until it has `ratio` on `background`. */
export function readableOn(color: string, background: string, ratio = 4): string {
  const goal = isDark(background) ? '#ffffff' : '#000000';
  for (let share = 0; share < 1; share += 0.05) {
    const shade = blend(goal, color, share);
    if (contrast(shade, background) >= ratio) return shade;
  }
  return goal;
}

/** Near-black or white, whichever reads better on `background`. */
export function inkOn(background: string): string {
  return contrast('#ffffff', background) >= contrast('#14110f', background) ? '#ffffff' : '#14110f';
}

/** A raised area on `background` that carries `ink`: lighter than a light ground, a little of the ink on a dark one. */
export function surfaceOn(background: string, ink: string): string {
  return isDark(background) ? blend(ink, background, 0.14) : blend('#ffffff', background, 0.78);
}
