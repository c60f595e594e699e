import { drawnShorthand, drawnStyleSheet } from './css-fonts';
import type { Family } from './families';
import { readStack } from './font-stack';
import { googleFamily } from './google-font';

/** What texts ask of fonts. */
export type Characters = {
  /** Code points beyond ASCII that are not part of an emoji. */
  letters: Set<number>;
  /** Whole emoji, each with what it is joined of: "👩‍💻", "1️⃣", "🇯🇵". */
  emoji: Set<string>;
};

/** What a scene's JavaScript says about the fonts that it will need. */
export type SceneText = Characters & { families: Set<Family>; italic: boolean; text: string };

const EMOJI =
  /\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|\p{Emoji}(?:\uFE0F|\p{EMod})|[0-9#*]\u20E3)(?:\p{EMod}|\uFE0F|\u20E3|\u200D\p{Emoji}|[\u{E0020}-\u{E007F}])*/gu;

/** Adds the characters of a text; true when one of them is new. */
export function addCharacters(text: string, { letters, emoji }: Characters): boolean {
  const before = letters.size + emoji.size;
  const rest = text.replace(EMOJI, (cluster) => {
    emoji.add(cluster);
    return '';
  });
  for (const character of rest) {
    const point = character.codePointAt(0) ?? 0;
    if (point > 0x7f && !isJoiner(point)) letters.add(point);
  }
  return letters.size + emoji.size > before;
}

/** Characters that change or join others and have no picture of their own. */
export function isJoiner(point: number): boolean {
  return point === 0x200d || point === 0xfe0f || point === 0xfe0e || point > 0xe0000;
}

/** Comments are no text; what stands in quotes or templates is left alone on the way to them. */
const COMMENT =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const ESCAPE = /\\u\{([\da-f]{1,6})\}|\\u([\da-f]{4})|\\x([\da-f]{2})/gi;

/**
 * A class of a regular expression, by a range of characters or by what follows it: it asks after
 * characters and draws none. A text that only looks like one is noticed when it is drawn.
 */
const CHARACTER_CLASS =
  /\[[^\]"'`\n]*(?:[^\0-\x7f]-[^\0-\x7f][^\]"'`\n]*\]|[^\0-\x7f][^\]"'`\n]*\][*+?{|)])/gu;

const ITALIC = /\b(?:italic|oblique)\b|["'](?:em|i|cite|var|dfn|address)["']/i;
const MONOSPACED = /["'](?:code|pre|kbd|samp|tt)["']/;

/** Longer texts are no font stacks, nor are colours and code; style sheets are looked at anyway. */
const LONGEST_STACK = 300;
const NO_STACK = /[#(){}<>=:;!?]/;

/**
 * Reads from a scene's JavaScript what it will need, before it runs: font stacks in its literals,
 * characters, and escapes of them. What it only makes while it runs is noticed then.
 *
 * @param capabilities module specifiers, such as `@remotion/google-fonts/PlayfairDisplay`
 */
export function readSceneText(js: string, capabilities: readonly string[] = []): SceneText {
  const families = new Set<Family>();
  const see = (stack: string): string => {
    for (const family of readStack(stack).families) families.add(family);
    return stack;
  };
  const text = js
    .replace(ESCAPE, (_, ...[long, short, byte]: (string | undefined)[]) =>
      fromCode(Number.parseInt(long ?? short ?? byte ?? '', 16)),
    )
    .replace(COMMENT, (_, literal?: string) => {
      if (literal === undefined) return ' ';
      seeLiteral(literal.slice(1, -1).replace(/\\(["'`])/g, '$1'), see);
      return literal;
    });
  for (const specifier of capabilities) {
    const family = googleFamily(specifier);
    if (family) see(family);
  }
  if (MONOSPACED.test(text)) see('monospace');
  const read = { families, italic: ITALIC.test(text), text };
  const found: SceneText = { ...read, letters: new Set(), emoji: new Set() };
  addCharacters(text.replace(CHARACTER_CLASS, ''), found);
  return found;
}

function seeLiteral(literal: string, see: (stack: string) => string): void {
  if (/font(?:-family)?\s*:/i.test(literal)) drawnStyleSheet(literal, see);
  if (literal.length > LONGEST_STACK || NO_STACK.test(literal)) return;
  drawnShorthand(literal, see);
  see(literal);
}

function fromCode(point: number): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}
