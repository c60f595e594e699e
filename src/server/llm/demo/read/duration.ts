import { COUNT, countOf } from './tidy';

export type Duration = {
  /** Frames at 30 fps, unless `fps` was given. */
  frames: number;
  scope: 'each' | 'total' | 'unsaid';
};

const UNIT = 'seconds?|secs?|sekunden?|secondes?|segundos?|s|minutes?|mins?|frames?';
// A number in words stands apart from its unit: "as long" is not "a s long".
const AMOUNT = `(\\d+(?:[.,]\\d+)?|(?:${COUNT}|half a|a)(?=[\\s-]))[\\s-]*(${UNIT})\\b`;
// "starts in 2 seconds" and "the 90s" are content; these shapes are directions.
const SHAPES = [
  new RegExp(
    `\\b(?:for|lasting|lasts?|takes?|duration|length|exactly|total of|make(?: it| this| that| them)?|(?:video|scenes?|clip|film|movie|animation)(?: to)?|be|about|around)(?:\\s+(?:is|of|about|around|exactly|should be|to))?\\s*[:=]?\\s*${AMOUNT}(?:\\s*(?:long|each|in total|total|per scene))?`,
    'i',
  ),
  new RegExp(
    `(?<!\\b(?:the|in|within|under|every|than|19|20)\\s*)\\b${AMOUNT}[\\s-]*(?:long|each|per scene|in total|total|duration)`,
    'i',
  ),
  new RegExp(
    `\\b${AMOUNT}[\\s-]+(?=(?:\\w+[\\s-]+){0,3}(?:video|clip|animation|intro|outro|scene|title|teaser|trailer|ad|spot|reel|short|movie|film|sequence|loop)\\b)`,
    'i',
  ),
  new RegExp(`(?:^|[,;.(\\n])\\s*(?:in\\s+)?${AMOUNT}\\s*(?=$|[,;.)\\n])`, 'i'),
];

function framesOf(amount: string, unit: string, fps: number): number {
  const words = amount.toLowerCase();
  const value =
    words === 'half a'
      ? 0.5
      : words === 'a'
        ? 1
        : /^\d/.test(words)
          ? Number(words.replace(',', '.'))
          : countOf(words);
  if (/^f/i.test(unit)) return Math.round(value);
  return Math.round(value * fps * (/^m/i.test(unit) ? 60 : 1));
}

/** Reads a length that was asked for; `rest` is the text without it. */
export function readDuration(text: string, fps = 30): { duration: Duration | null; rest: string } {
  for (const shape of SHAPES) {
    const match = shape.exec(text);
    const [whole, amount, unit] = match ?? [];
    if (!match || !whole || !amount || !unit) continue;
    const frames = framesOf(amount, unit, fps);
    if (frames < 3) continue;
    const around = text.slice(Math.max(0, match.index - 24), match.index + whole.length + 16);
    const scope = /\beach\b|per scene|every scene/i.test(around)
      ? 'each'
      : /total|overall|whole|altogether/i.test(around)
        ? 'total'
        : 'unsaid';
    const after = text.slice(match.index + whole.length);
    // "a 5 second video" stays one phrase; elsewhere the direction was a phrase of its own.
    const rest = `${text.slice(0, match.index)}${/^[\s-]*(?:\w+[\s-]+){0,3}(?:video|clip|ad|intro)/i.test(after) ? ' ' : ', '}${after}`;
    return { duration: { frames, scope }, rest: rest.replace(/^\s*,\s*/, '') };
  }
  return { duration: null, rest: text };
}
