import { FALLBACK_FAMILY, type Family, knownName } from './families';
import { NO_FAMILIES, type OwnFamilies } from './own-families';

/** A font stack as it is drawn: with files of the app and the project alone, the same on every machine. */
export type DrawnStack = {
  /** The value for CSS. */
  css: string;
  /** The bundled families in it, the first of which draws all that it has. */
  families: readonly Family[];
  /** Names of the families in front of them that the project has itself, as style sheets know them. */
  own: readonly string[];
  /** The font that was asked for and does not exist here; null when there is nothing to tell. */
  missing: string | null;
};

/** Commas between brackets or quotes part nothing. */
const NAME = /(?:"[^"]*"|'[^']*'|\([^)]*\)|[^,"'(])+/g;
/** A whole value of another meaning, or one that only the browser can look up. */
const NOT_OURS = /^\s*(?:(?:inherit|initial|unset|revert|revert-layer)\s*$|$)|\bvar\(/i;

/** By the families of the project: with others, the same stack is drawn in another way. */
const caches = new WeakMap<OwnFamilies, Map<string, DrawnStack>>();

/** Scenes may make stacks without end; in entries. */
const CACHED = 500;

/**
 * What draws a `font-family` value. The first family that is bundled, the project's own or a
 * system's decides; without one the nearest to a well-known name; without that the generic name,
 * else Inter. A drawn stack stays as it is.
 */
export function drawnStack(stack: string, own: OwnFamilies = NO_FAMILIES): DrawnStack {
  const cache = caches.get(own) ?? new Map<string, DrawnStack>();
  caches.set(own, cache);
  const known = cache.get(stack);
  if (known) return known;
  if (cache.size >= CACHED) cache.clear();
  const drawn = readStack(stack, own);
  cache.set(stack, drawn);
  return drawn;
}

/** The same, for a text that may be no stack at all: nothing is kept of it. */
export function readStack(stack: string, own: OwnFamilies = NO_FAMILIES): DrawnStack {
  if (NOT_OURS.test(stack)) return { css: stack, families: [], own: [], missing: null };
  const names = [...stack.matchAll(NAME)].map(([name]) => bare(name)).filter(Boolean);
  if (names.includes(FALLBACK_FAMILY)) return alreadyDrawn(stack, names, own);
  const ownAt = names.findIndex((name) => own.has(name.toLowerCase()));
  const decides = names.findIndex((name) => isDecisive(name));
  if (ownAt >= 0 && (decides < 0 || ownAt <= decides)) return behindOwn(names, ownAt, own);
  const found = names.map((name) => ({ name, known: knownName(name) }));
  const generic = found.find(({ known }) => known?.kind === 'generic');
  const end = generic ? found.indexOf(generic) : found.length;
  const asked = found.slice(0, end);
  const best =
    asked.find(({ known }) => known?.kind === 'bundled' || known?.kind === 'system') ??
    asked.find(({ known }) => known) ??
    generic;
  const [first] = asked;
  const missing = first && (!first.known || first.known.kind === 'nearest') ? first.name : null;
  const bundled = asked.flatMap(({ known }) => (known?.kind === 'bundled' ? known.family : []));
  const families = [...new Set<Family>([best?.known?.family ?? 'Inter', ...bundled, 'Inter'])];
  return { css: cssOf(families), families, own: [], missing };
}

function alreadyDrawn(stack: string, names: readonly string[], own: OwnFamilies): DrawnStack {
  const families = names.flatMap((name) => {
    const known = knownName(name);
    return known?.kind === 'bundled' ? known.family : [];
  });
  const isOwn = (name: string) => own.get(name.toLowerCase()) === name;
  return { css: stack, families, own: names.filter(isOwn), missing: null };
}

/** Whether nothing behind a name is drawn where that name can be. */
function isDecisive(name: string): boolean {
  const kind = knownName(name)?.kind;
  return kind !== undefined && kind !== 'nearest';
}

/** A family of the project's own, and what stands behind it for letters that it lacks. */
function behindOwn(names: readonly string[], at: number, own: OwnFamilies): DrawnStack {
  const css = own.get(names[at]?.toLowerCase() ?? '') ?? '';
  const rest = names.slice(at + 1).map((name) => JSON.stringify(name));
  const behind = rest.length > 0 ? readStack(rest.join(', '), own) : readStack('Inter');
  const missing = at > 0 ? (names[0] ?? null) : null;
  return {
    ...behind,
    css: `${JSON.stringify(css)}, ${behind.css}`,
    own: [...new Set([css, ...behind.own])],
    missing,
  };
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
