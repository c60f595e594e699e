import { parse } from '@babel/parser';

/** A node of a valid scene's syntax tree, with its place in the text. */
export class Part {
  readonly type: string;
  readonly start: number;
  readonly end: number;

  constructor(
    private readonly node: object,
    readonly parent: Part | null,
    /** The field of the parent that holds this part. */
    readonly role: string,
  ) {
    this.type = String(Reflect.get(node, 'type'));
    this.start = Number(Reflect.get(node, 'start'));
    this.end = Number(Reflect.get(node, 'end'));
  }

  /** A plain value of the node, such as the name of an identifier. */
  value(field: string): unknown {
    return Reflect.get(this.node, field);
  }

  name(): string {
    return String(this.value('name') ?? '');
  }

  child(field: string): Part | null {
    const value = this.value(field);
    return isNode(value) ? new Part(value, this, field) : null;
  }

  children(field: string): Part[] {
    const value = this.value(field);
    return Array.isArray(value)
      ? value.filter(isNode).map((node) => new Part(node, this, field))
      : [];
  }

  /** This part and everything inside it, outermost first. */
  *walk(): Generator<Part> {
    yield this;
    for (const [field, value] of Object.entries(this.node)) {
      if (field === 'loc' || field.endsWith('Comments') || field === 'extra') continue;
      const nodes: unknown[] = Array.isArray(value) ? value : [value];
      for (const node of nodes) if (isNode(node)) yield* new Part(node, this, field).walk();
    }
  }
}

export type Token = { label: string; value: unknown; start: number; end: number };

/** A valid scene, taken apart. */
export type Source = { text: string; program: Part; parts: Part[]; tokens: Token[] };

const known = new Map<string, Source | null>();

/** Takes a valid scene apart; null when it does not parse. Remembers the last few scenes. */
export function readSource(text: string): Source | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const source = read(text);
  if (known.size > 60) known.clear();
  known.set(text, source);
  return source;
}

function read(text: string): Source | null {
  try {
    const file = parse(text, {
      sourceType: 'module',
      plugins: ['typescript', 'jsx'],
      tokens: true,
    });
    const program = new Part(file.program, null, 'program');
    return { text, program, parts: [...program.walk()], tokens: readTokens(file.tokens ?? []) };
  } catch {
    return null;
  }
}

function readTokens(tokens: readonly unknown[]): Token[] {
  return tokens.filter(isNode).map((token) => {
    const type: unknown = Reflect.get(token, 'type');
    const label: unknown = isRecord(type) ? type.label : type;
    return {
      label: String(label),
      value: Reflect.get(token, 'value'),
      start: Number(Reflect.get(token, 'start')),
      end: Number(Reflect.get(token, 'end')),
    };
  });
}

function isNode(value: unknown): value is object {
  return isRecord(value) && 'type' in value && typeof value.start === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
