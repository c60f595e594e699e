import { isRecord } from '../records';

/** Splits at semicolons that stand outside of brackets and quotes, as in `url(data:image/png;base64,…)`. */
const DECLARATION = /(?:[^;("']|\([^)]*\)|"[^"]*"|'[^']*'|[("'])+/g;

/** Whether React takes a `style` as it is; an array it would take, but draw as nothing. */
export function isSoundStyle(style: unknown): boolean {
  return (
    style === undefined || style === null || (typeof style === 'object' && !Array.isArray(style))
  );
}

/** The style object that a text of CSS, or a list of styles, stands for; undefined for anything else. */
export function styleFrom(style: unknown): Record<string, unknown> | undefined {
  if (typeof style === 'string') return fromCss(style);
  if (!Array.isArray(style)) return isRecord(style) ? style : undefined;
  return Object.assign({}, ...style.map((one: unknown) => styleFrom(one)));
}

function fromCss(css: string): Record<string, unknown> {
  const style: Record<string, unknown> = {};
  for (const [declaration] of css.replace(/\/\*.*?\*\//gs, '').matchAll(DECLARATION)) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim();
    // React sets properties one by one, and a browser refuses `!important` there.
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim();
    if (colon > 0 && property !== '' && value !== '') style[nameOf(property)] = value;
  }
  return style;
}

/** `-webkit-text-stroke` → `WebkitTextStroke`, `-ms-flex` → `msFlex`; `--size` stays. */
function nameOf(property: string): string {
  if (property.startsWith('--')) return property;
  const plain = property.includes('-') ? property.toLowerCase() : property;
  return plain
    .replace(/^-ms-/, 'ms-')
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
