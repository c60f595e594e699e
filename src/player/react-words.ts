const MINIFIED = /^Minified React error #(\d+); visit \S*?(\?\S*)? for the full message/;

/**
 * Sentences for the errors that scenes run into, by React's number
 * (https://react.dev/errors/31 and so on); the production build only has the number.
 */
const WORDS: Record<string, (detail: string) => string> = {
  31: (detail) => `Where text or an element belongs stands an ${detail || 'object'}.`,
  62: () => 'The style of an element must be an object, such as style={{ color: "red" }}.',
  130: (detail) =>
    `An element has ${detail || 'nothing'} in the place of its component: perhaps a name is misspelt.`,
  137: (detail) => `<${detail || 'img'}> cannot have anything inside.`,
  185: () => 'A component sets its state again whenever it is drawn.',
  300: () => HOOKS,
  301: () => 'A component sets its state again whenever it is drawn.',
  310: () => HOOKS,
  321: () => 'A hook is called outside of a component.',
};

const HOOKS =
  'The number of hooks changes from frame to frame: call all of them before the first return.';

/** The message of an error, with React's number in words; any other comes back as it is. */
export function withReactWords(message: string): string {
  const [whole, number, query] = MINIFIED.exec(message) ?? [];
  if (!whole || !number) return message;
  const detail = new URLSearchParams(query).get('args[]') ?? '';
  return WORDS[number]?.(detail) ?? `React cannot draw this: its error number ${number}.`;
}
