const KINDS: Readonly<Record<string, string>> = {
  titel: 'title',
  zitat: 'quote',
  zitate: 'quotes',
  balkendiagramm: 'bar chart',
  balkendiagramme: 'bar charts',
  liste: 'list',
  listen: 'lists',
  szene: 'scene',
  szenen: 'scenes',
};
const NUMBERS = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];

const kinds = Object.keys(KINDS).join('|');
const ONE = new RegExp(`(?<!\\p{L})ein(?:e[nm]?)?\\s+(${kinds})(?!\\p{L})`, 'giu');
const SEVERAL = new RegExp(`(?<!\\p{L})(${NUMBERS.join('|')}|\\d+)\\s+(${kinds})(?!\\p{L})`, 'giu');
const THEN = /(?<!\p{L})(?:dann|danach|anschließend|zuletzt|zum schluss)(?!\p{L})/giu;
const AND = /(?<!\p{L})und(?!\p{L})/giu;

/**
 * What a German prompt says of its scenes, in English: “Drei Szenen: ein Titel …, dann ein Zitat …”.
 * The words that scenes show stay as they are, and so does a text that names no scene in German.
 */
export function scenesInEnglish(text: string): string {
  if (text.search(ONE) < 0 && text.search(SEVERAL) < 0) return text;
  return text
    .replace(ONE, (_, kind: string) => `a ${KINDS[kind.toLowerCase()]}`)
    .replace(SEVERAL, (_, count: string, kind: string) => several(count, kind))
    .replace(THEN, 'then')
    .replace(AND, 'and');
}

function several(count: string, kind: string): string {
  const word = NUMBERS.indexOf(count.toLowerCase());
  const name = KINDS[kind.toLowerCase()] ?? kind;
  return `${word < 0 ? count : word + 2} ${name.endsWith('s') ? name : `${name}s`}`;
}
