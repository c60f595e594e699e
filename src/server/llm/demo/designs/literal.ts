/**
 * A JavaScript string literal that is safe inside a fenced reply and an inline script:
 * no raw line separators, no closing script tag, no run of backticks.
 */
export function literal(text: string): string {
  return JSON.stringify(text)
    .replace(/`/g, '\\u0060')
    .replace(/<(?=[/!])/g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** An array literal of strings, one per line, indented by two spaces inside its constant. */
export function literalList(items: readonly string[], indent = '    '): string {
  const lines = items.map((item) => `${indent}${literal(item)},`);
  return `[\n${lines.join('\n')}\n${indent.slice(2)}]`;
}

/** `Scene_` and an ASCII identifier made of the words of `name`, e.g. `Scene_LaunchDay`. */
export function componentName(name: string): string {
  const words = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `Scene_${joined.slice(0, 32) || 'Main'}`;
}
