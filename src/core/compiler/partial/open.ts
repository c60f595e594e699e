/** What stands open around a place of the text. `hole` is `${`, `quasi` a template's own text. */
export type OpenKind =
  | 'root'
  | 'block'
  | 'object'
  | 'paren'
  | 'bracket'
  | 'hole'
  | 'quasi'
  /** Braces of JSX. */
  | 'expression'
  /** Between `<` and `>`. */
  | 'tag'
  /** Between an element's tags. */
  | 'children';

/** Never changed, so that a safe place keeps what was open there. */
export type Open = {
  kind: OpenKind;
  /** Of the element; empty for a fragment and for all that is no element. */
  name: string;
  /** `?` that still wait for their `:`. */
  ternaries: number;
  /** Somewhere inside of a tag, whose attributes are not all there. */
  inTag: boolean;
  /** Of a parenthesis: what follows it begins a statement, as after `if (…)`. */
  isHead: boolean;
  up: Open | null;
};

export const ROOT: Open = {
  kind: 'root',
  name: '',
  ternaries: 0,
  inTag: false,
  isHead: false,
  up: null,
};

/** What has to follow so that nothing stays open. */
export function closersOf(open: Open): string {
  let closers = '';
  for (let each: Open | null = open; each; each = each.up) {
    closers += ' : null'.repeat(each.ternaries) + closerOf(each);
  }
  return closers;
}

function closerOf({ kind, name }: Open): string {
  switch (kind) {
    case 'block':
    case 'object':
    case 'expression':
    case 'hole':
      return '}';
    case 'paren':
      return ')';
    case 'bracket':
      return ']';
    case 'quasi':
      return '`';
    case 'tag':
      return '/>';
    case 'children':
      return `</${name}>`;
    case 'root':
      return '';
  }
}
