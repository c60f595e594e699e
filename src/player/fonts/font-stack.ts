import { FALLBACK_FAMILY, type Family, knownName } from './families';

/** A font stack as it is drawn: with bundled families alone, the same on every machine. */
export type DrawnStack = {
  /** The value for CSS. */
  css: string;
  /** The bundled families in it, the first of which draws all that it has. */
  families: readonly Family[];
  /** The font that was asked for and does not exist here; null when there is nothing to tell. */
  missing: string | null;
};

/** Commas between brackets or quotes part nothing. */
const NAME = /(?:"[^"]*"|'[^']*'|\([^)]*\)|[^,"'(])+/g;
/** A whole value of another meaning, or one that only the browser can look up. */
const NOT_OURS = /^\s*(?:(?:inherit|initial|unset|revert|revert-layer)\s*$|$)|\bvar\(/i;

const cache = new Map<string, DrawnStack>();

/** Scenes may make stacks without end; in entries. */
const CACHED = 500;

/**
 * What draws a `font-family` value. The first bundled family or font of a system decides; without
 * one the nearest to a well-known name; without that the generic name, else Inter.
 * A drawn stack stays as it is.
 */
export function drawnStack(stack: string): DrawnStack {
  const known = cache.get(stack);
  if (known) return known;
  if (cache.size >= CACHED) cache.clear();
  const drawn = readStack(stack);
  cache.set(stack, drawn);
  return drawn;
}

/** The same, for a text that may be no stack at all: nothing is kept of it. */
export function readStack(stack: string): DrawnStack {
  if (NOT_OURS.test(stack)) return { css: stack, families: [], missing: null };
  const names = [...stack.matchAll(NAME)].map(([name]) => bare(name)).filter(Boolean);
  const found = names.map((name) => ({ name, known: knownName(name) }));
  const generic = found.find(({ known }) => known?.kind === 'generic');
  const end = generic ? found.indexOf(generic) : found.length;
  const asked = found.slice(0, end).filter(({ name }) => name !== FALLBACK_FAMILY);
  const best =
    asked.find(({ known }) => known?.kind === 'bundled' || known?.kind === 'system') ??
    asked.find(({ known }) => known) ??
    generic;
  const [first] = asked;
  const missing = first && (!first.known || first.known.kind === 'nearest') ? first.name : null;
  const bundled = asked.flatMap(({ known }) => (known?.kind === 'bundled' ? known.family : []));
  const families = [...new Set<Family>([best?.known?.family ?? 'Inter', ...bundled, 'Inter'])];
  return { css: cssOf(families), families, missing };
}

function cssOf(families: readonly Family[]): string {
  const names = [...families, FALLBACK_FAMILY].map((name) => (/ /.test(name) ? `"${name}"` : name));
  return `${names.join(', ')}, sans-serif`;
}

/** The name without its quotes, with single spaces. */
function bare(name: string): string {
  return name
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
    .replace(/\s+/g, ' ');
}

/** What text without a font of its own is drawn with. */
export const ROOT_STACK = drawnStack('Inter').css;
