/** What an `icon` prop means: a name to look up, text that is drawn as it is, or nothing. */
export type IconMeaning =
  | { kind: 'name'; name: string }
  | { kind: 'text'; text: string }
  | { kind: 'nothing' };

/** `mdi:home`, `mdi/home`, `@api:mdi:home`, `mdi-home`, `HomeIcon`; every part begins with a letter, or a name with a digit. */
const NAME = /^(?:@[\w-]+:)?(?:([a-z][\w-]{0,39})[:/])?([a-z0-9][\w -]{0,79})$/i;
const TIME = /^\d{1,2}(:\d\d)+/;
/** Longer ones are prose. */
const MAX_TEXT = 16;

/** Reads an `icon` prop. A time such as “9:41” is text, and so is an emoji. */
export function iconMeaning(value: unknown): IconMeaning {
  if (typeof value !== 'string' || value.length > 200) return { kind: 'nothing' };
  const text = value.trim();
  const [, set, name = ''] = NAME.exec(text) ?? [];
  if (set || /[a-z]/i.test(name)) return { kind: 'name', name: set ? `${set}:${name}` : name };
  const isText = text.length <= MAX_TEXT && (TIME.test(text) || /[^ -~]/.test(text));
  return isText ? { kind: 'text', text } : { kind: 'nothing' };
}

/** `HeartIcon`, `LucideHeart` and `IconHeart` are `Heart`; of `FaHeart` the pack's letters go too. */
export function iconOfExport(set: string, name: string): string {
  const pack = set.charAt(0).toUpperCase() + set.slice(1).replace(/\d/g, '');
  const bare = name.replace(new RegExp(`^(Lucide|Icon|${pack})(?=[A-Z])|(?<=.)Icon$`, 'g'), '');
  return `${set}:${bare}`;
}
