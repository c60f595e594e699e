const WORDS: Readonly<Record<string, number>> = {
  ...byOrder('one two three four five six seven eight nine ten eleven twelve'),
  ...byOrder('eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
  ...byOrder('uno dos tres cuatro cinco seis siete ocho nueve diez once doce'),
  ...{ fifteen: 15, twenty: 20, thirty: 30, forty: 40, fortyfive: 45, sixty: 60, ninety: 90 },
  ...{ fünfzehn: 15, zwanzig: 20, dreißig: 30, dreissig: 30, sechzig: 60 },
  ...{ quince: 15, veinte: 20, treinta: 30, sesenta: 60 },
  ...{ a: 1, an: 1, ein: 1, eine: 1, einer: 1, un: 1, una: 1, anderthalb: 1.5, eineinhalb: 1.5 },
  ...{ half: 0.5, halbe: 0.5, halben: 0.5, halb: 0.5, medio: 0.5, media: 0.5 },
};

function byOrder(words: string): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, index + 1]));
}

/** A pattern, without groups of its own, for what `readNumber` reads. */
export const NUMBER = `(?:\\d+(?:[.,]\\d+)?|${Object.keys(WORDS).join('|')})`;

/** A number in digits, with a point or a comma, or as an English, German or Spanish word. */
export function readNumber(text: string): number {
  const word = text.toLowerCase();
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? Number.NaN) : Number(word.replace(',', '.'));
}
