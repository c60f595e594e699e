/**
 * Small functions that the designs append to their sources, so that every scene stays
 * one self-contained file. They are source text: a scene may only use react and remotion.
 */

/** `fitText`: font size and balanced lines by calculation, without measuring in a browser. */
export const FIT_TEXT = `
// The largest font size (px) at which the text fits the box, and its balanced lines.
function fitText(text: string, width: number, height: number, largest: number, lineHeight = 1.1) {
  // A piece is a word, part of a very long word, or one ideograph: a line may break before it.
  const pieces = text.match(/\\s*(?:[\\u3000-\\u9fff\\uff00-\\uffef][、。！，？」』）]*|[^\\s\\u3000-\\u9fff\\uff00-\\uffef]{1,24})/gu) ?? [];
  const words = pieces.map((piece) => {
    const word = piece.trim();
    return { word, gap: piece === word ? '' : ' ', em: widthInEm(word) };
  });
  const breakLines = (maxEm: number) => {
    const lines: { text: string; em: number }[] = [];
    for (const { word, gap, em } of words) {
      const line = lines[lines.length - 1];
      if (line && line.em + gap.length * 0.37 + em <= maxEm) {
        line.text += gap + word;
        line.em += gap.length * 0.37 + em;
      } else lines.push({ text: word, em });
    }
    return lines;
  };
  const overflows = (lines: { em: number }[], maxEm: number) => lines.some((line) => line.em > maxEm);

  let size = largest;
  let lines = breakLines(width / size);
  while (size > 6 && (lines.length * size * lineHeight > height || overflows(lines, width / size))) {
    size *= 0.96;
    lines = breakLines(width / size);
  }
  // Balance: narrow the column as long as the number of lines stays the same.
  for (let em = width / size; em > 1; em *= 0.96) {
    const narrower = breakLines(em);
    if (narrower.length > lines.length || overflows(narrower, em)) break;
    lines = narrower;
  }
  return { size, lines: lines.map((line) => line.text) };
}

// A generous estimate, so that the text also fits when a wider font has to stand in.
function widthInEm(text: string) {
  let em = 0;
  for (const char of text) {
    if (/[\\u0300-\\u036f\\u064b-\\u065f\\u200d\\ufe0f]/.test(char)) continue;
    if (/[ijlft.,:;'!|()\\s]/.test(char)) em += 0.4;
    else if (/[mwMW@%&—]/.test(char)) em += 0.98;
    else if (char.charCodeAt(0) > 0x2e80) em += 1.08;
    else em += /[\\p{Lu}\\d]/u.test(char) ? 0.74 : 0.64;
  }
  return em;
}
`;

/** `mix`: a shade between two of the scene's colours. */
export const MIX = `
// A shade between two colours: mix(a, b, 20) is 20 % of a and 80 % of b.
function mix(a: string, b: string, percent: number) {
  return \`color-mix(in oklab, \${a} \${percent}%, \${b})\`;
}
`;
