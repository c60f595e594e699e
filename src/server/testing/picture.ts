import { PNG } from 'pngjs';

export type Color = { red: number; green: number; blue: number };

/** The colour at a place of a PNG, `x` and `y` as fractions of its size. */
export function colorAt(png: Buffer, x: number, y: number): Color {
  const { width, height, data } = PNG.sync.read(png);
  const column = Math.min(width - 1, Math.floor(x * width));
  const row = Math.min(height - 1, Math.floor(y * height));
  const at = (row * width + column) * 4;
  return { red: data[at] ?? 0, green: data[at + 1] ?? 0, blue: data[at + 2] ?? 0 };
}

/** The plain name of a colour that a test filled the picture with, or the colour in figures. */
export function colorName({ red, green, blue }: Color): string {
  const is = (value: number, wanted: number) => Math.abs(value - wanted) <= 40;
  const names = { red: [255, 0, 0], lime: [0, 255, 0], blue: [0, 0, 255], yellow: [255, 255, 0] };
  for (const [name, [r = 0, g = 0, b = 0]] of Object.entries(names)) {
    if (is(red, r) && is(green, g) && is(blue, b)) return name;
  }
  return `rgb(${red}, ${green}, ${blue})`;
}

/** How many colours a PNG has, shades closer than 32 of 256 counted as one. */
export function countColors(png: Buffer): number {
  const { data } = PNG.sync.read(png);
  const seen = new Set<number>();
  for (let at = 0; at + 2 < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    seen.add(((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5));
  }
  return seen.size;
}
