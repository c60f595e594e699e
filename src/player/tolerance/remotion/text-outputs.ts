import type { Call } from '../call';
import { isFiniteNumber, toNumber } from './numbers';

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;
const COLOR = /^(?:#[\da-f]{3,8}$|(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|[a-z]{3,20}$)/i;

/** An output that is words and not only a number. */
export function isText(output: unknown): output is string {
  return typeof output === 'string' && Number.isNaN(Number(output));
}

/**
 * The text at a place among outputs (1.5 lies between the second and the third): colours are
 * mixed, texts of the same shape number by number, and others follow each other.
 */
export function textAt(outputs: readonly unknown[], place: number, colors: Call | null): unknown {
  const at = Math.max(0, Math.min(place, outputs.length - 1));
  const index = Math.min(Math.floor(at), Math.max(0, outputs.length - 2));
  if (colors && outputs.every((one) => typeof one === 'string' && COLOR.test(one))) {
    try {
      const places = outputs.map((_, each) => each);
      return colors(at, places, outputs);
    } catch {
      // Not colours after all.
    }
  }
  const unit = /^[+-]?[\d.]+([a-z%]+)$/i.exec(String(outputs.find(isText)))?.[1] ?? '';
  const words = outputs.map((one) =>
    isFiniteNumber(toPlain(one)) ? `${toPlain(one)}${unit}` : String(one),
  );
  return mixed(words[index] ?? '', words[index + 1] ?? words[index] ?? '', at - index);
}

function toPlain(output: unknown): unknown {
  return isText(output) ? null : toNumber(output);
}

function mixed(from: string, to: string, share: number): string {
  const shape = (text: string) => text.replace(NUMBER, '#');
  if (shape(from) !== shape(to)) return share >= 1 ? to : from;
  const ends = to.match(NUMBER) ?? [];
  let index = 0;
  return from.replace(NUMBER, (start) => {
    const end = Number(ends[index++]);
    return String(Number((Number(start) + (end - Number(start)) * share).toFixed(4)));
  });
}
