import { closersOf } from './open';
import { Scanner } from './scanner';

/** Where a component begins that can be drawn by itself: the scene's own, or one without props. */
const COMPONENT =
  /^(?:export\s+default\s+(?:async\s+)?(?:function|class|\(|React\.|memo\b)|(?:export\s+)?(?:function\s+[A-Z]\w*\s*\(\s*\)|const\s+[A-Z]\w*(?:\s*:[^=\n]*)?\s*=\s*(?:(?:React\.)?memo\()?\s*(?:function\s*\w*\s*)?\(\s*\)))/gm;

/** One element alone is most often a background that has nothing on it yet. */
const ENOUGH_ELEMENTS = 2;

/**
 * From the beginning of a scene's source a text that may compile: what is cut off in the middle
 * goes, back to the last whole statement, element or text of an element, and what is open is
 * closed. Takes time in proportion to the text.
 *
 * @param tsx whatever has come so far, cut anywhere
 * @returns null while it draws nothing yet
 */
export function closePartial(tsx: string): string | null {
  const { safe, elements } = new Scanner(tsx);
  const text = tsx.slice(0, safe.at);
  const component = [...text.matchAll(COMPONENT)].at(-1);
  if (!component) return null;
  const drawn = elements.filter((at) => at > component.index && at < safe.at);
  if (drawn.length < ENOUGH_ELEMENTS) return null;
  // One that does not fill the picture is a part of the scene, and on black it would be a poor picture.
  const fills = text.startsWith('<AbsoluteFill', drawn[0]);
  if (!fills && !component[0].startsWith('export default')) return null;
  return text + closersOf(safe.open);
}
