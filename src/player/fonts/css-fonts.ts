type Draw = (stack: string) => string;

/** The last word about size in a `font` shorthand, with its line height; the families follow. */
const SHORTHAND =
  /^(.*?(?:^|\s)(?:[\d.]+[a-z%]+|calc\([^;]*?\)|(?:xx?-)?(?:small|large)|medium|smaller|larger)(?:\s*\/\s*[^\s,]+)?\s+)(\S.*)$/is;

/** The value of a `font` shorthand with its families drawn; unchanged when it has none. */
export function drawnShorthand(font: string, draw: Draw): string {
  const parts = SHORTHAND.exec(font);
  return parts ? `${parts[1]}${draw(parts[2] ?? '')}` : font;
}

const DECLARATION = /(^|[{;\s])(font(?:-family)?\s*:\s*)([^;{}]*?)(\s*!important)?\s*(?=[;}]|$)/gi;
const FONT_FACE = /@font-face\s*\{[^}]*\}/gi;

/** A style sheet whose rules name drawn families; the fonts that it declares itself keep their names. */
export function drawnStyleSheet(css: string, draw: Draw): string {
  if (!/font/i.test(css)) return css;
  const faces: string[] = css.match(FONT_FACE) ?? [];
  const own = faces.flatMap((face) => /font-family\s*:\s*["']?([^;"'}]+)/i.exec(face)?.[1] ?? []);
  const isOwn = (value: string) => own.some((name) => value.includes(name.trim()));
  const rules = css
    .replace(FONT_FACE, '')
    .replace(
      DECLARATION,
      (whole, before: string, property: string, value: string, important = '') => {
        if (isOwn(value)) return whole;
        const drawn = /-/.test(property) ? draw(value) : drawnShorthand(value, draw);
        return `${before}${property}${drawn}${important}`;
      },
    );
  return faces.join('') + rules;
}
