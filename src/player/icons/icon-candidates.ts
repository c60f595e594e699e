import { squash } from './icon-files';

/** Words that say how an icon is drawn, or only that it is one, and the sizes that some sets add. */
const STYLE =
  /^(baseline|outlined?|filled|fill|solid|bold|thin|light|duotone|line|linear|rounded|round|reg|sharp|regular|twotone|icons?|lucide|1[26]|2[048]|32|48)$/;

/** A set's name that ends with a style means icons of that style. */
const STYLED_SET = /-(outline|solid|bold|fill|thin|light|duotone|rounded|sharp)d?$/;

/**
 * Squashed names under which an icon may be found, the closest first: as it was written,
 * with the style behind the name, and without it.
 */
export function iconCandidates(set: string, name: string): string[] {
  const words = name
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const isStyle = (word: string) => STYLE.test(word);
  const first = words.findIndex((word) => !isStyle(word));
  const last = words.findLastIndex((word) => !isStyle(word));
  const bare = first < 0 ? words : words.slice(first, last + 1);
  const style = words.slice(0, Math.max(0, first));
  const ofSet = STYLED_SET.exec(set)?.[1] ?? '';
  const found = [[...words, ofSet], words, [...bare, ...style], bare].map((one) =>
    squash(one.join('')),
  );
  return [...new Set(found)].filter((one) => one !== '');
}
