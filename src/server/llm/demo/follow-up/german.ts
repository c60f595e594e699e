const WORDS: Readonly<Record<string, string>> = {
  ...pairs('bitte please, mach make, mache make, ändere change, ändre change, ersetze replace'),
  ...pairs('lösche delete, lösch delete, entferne delete, entfern delete, verschiebe move'),
  ...pairs('tausche swap, tausch swap, vertausche swap, vertausch swap, verdopple duplicate'),
  ...pairs('kopiere duplicate, den the, die the, das the, der the, dem the, des the, ein a'),
  ...pairs('eine a, einen a, einem a, einer a, es it, sie it, ihn it, und and, mit with'),
  ...pairs('durch with, auf to, zu to, alle all, jede every, noch another, weitere another'),
  ...pairs('titel title, überschrift title, text text, schrift text, schriftart font'),
  ...pairs('hintergrund background, szene scene, szenen scenes, farbe color, video video'),
  ...pairs('zitat quote, diagramm chart, balkendiagramm chart, liste list, erste first'),
  ...pairs('ersten first, zweite second, zweiten second, dritte third, dritten third'),
  ...pairs('letzte last, letzten last, sekunde second, sekunden seconds, lang long'),
  ...pairs('größer bigger, grösser bigger, kleiner smaller, schneller faster'),
  ...pairs('langsamer slower, länger longer, kürzer shorter, dunkel dark, dunkler darker'),
  ...pairs('dunklen dark, hell light, heller lighter, hellen light, blau blue, rot red'),
  ...pairs('grün green, gelb yellow, schwarz black, weiß white, weiss white, lila purple'),
  ...pairs('violett purple, rosa pink, grau grey, orange orange, türkis turquoise'),
  ...pairs('hochformat vertical, querformat landscape, quadratisch square'),
};

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(', ').map((pair) => pair.split(' ')));
}

/** Words that no English direction has. */
const GERMAN =
  /(?<!\p{L})(?:mache?|ändere|ändre|lösche?|entferne?|(?:ver)?tausche?|verschiebe|kopiere|verdopple|füge|ersetze|titel|szenen?|hintergrund|sekunden?)(?!\p{L})/iu;
/** What follows are the words of a text, unless they are all directions: “auf blau”. */
const DICTATED = /^(.*(?:titel|text|überschrift)\s+(?:auf|zu|in)\s+)(.+)$/isu;
const WORD = /\p{L}+/gu;

/**
 * A simple direction in German as its English one, word by word: “mach den Titel blau” is “make the
 * title blue”. Any other text, and words that it does not know, come back as they are.
 */
export function inEnglish(message: string): string {
  if (!GERMAN.test(message)) return message;
  const text = message
    .replace(/(?<!\p{L})füge\s+(.+?)\s+hinzu(?!\p{L})/iu, 'add $1')
    .replace(/(?<!\p{L})(?:ans|an\s+das)\s+ende(?!\p{L})/iu, 'to the end')
    .replace(/(?<!\p{L})an\s+den\s+anfang(?!\p{L})/iu, 'to the start');
  const [, head, tail] = DICTATED.exec(text) ?? [];
  if (head === undefined || tail === undefined) return translated(text);
  const isDirection = (tail.match(WORD) ?? []).every((word) => known(word) !== undefined);
  return translated(head) + (isDirection ? translated(tail) : tail);
}

function translated(text: string): string {
  return text.replace(WORD, (word) => known(word) ?? word);
}

function known(word: string): string | undefined {
  const lower = word.toLowerCase();
  return Object.hasOwn(WORDS, lower) ? WORDS[lower] : undefined;
}
