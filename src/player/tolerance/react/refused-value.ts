/** Signs of a value that a browser may refuse; the rest of them is not looked at for its time. */
const SUSPECT = /-\.?\d|NaN|undefined|Infinity/;

const names = new Map<string, string>();

/** Answers of the browser, by declaration; most of them are asked for again at the next video frame. */
const answers = new Map<string, boolean>();
const MAX_ANSWERS = 2_000;

/**
 * Whether the browser refuses a value for a property, as `blur(-0.2px)` after a spring, and so
 * would keep the one that was drawn before. Always false where there is no browser.
 *
 * @param property as React names it
 */
export function isRefused(property: string, value: unknown): boolean {
  if (typeof value === 'number') {
    if (value >= 0 && value !== Number.POSITIVE_INFINITY) return false;
    return !supports(property, `${value}px`) && !supports(property, String(value));
  }
  return typeof value === 'string' && SUSPECT.test(value) && !supports(property, value);
}

function supports(property: string, value: string): boolean {
  if (typeof CSS === 'undefined') return true;
  const declaration = `${property}:${value}`;
  const known = answers.get(declaration);
  if (known !== undefined) return known;
  if (answers.size >= MAX_ANSWERS) answers.clear();
  const answer = CSS.supports(cssName(property), value);
  answers.set(declaration, answer);
  return answer;
}

/** `WebkitTextStroke` → `-webkit-text-stroke`, `msFlex` → `-ms-flex`; `--size` stays. */
function cssName(property: string): string {
  const known = names.get(property);
  if (known !== undefined) return known;
  const name = property.startsWith('--')
    ? property
    : property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`).replace(/^ms-/, '-ms-');
  names.set(property, name);
  return name;
}
