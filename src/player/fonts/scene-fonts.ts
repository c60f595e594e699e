import { patientRendering } from '../patience';
import type { SceneFiles } from '../scene-files';
import { FALLBACK_FAMILY, type Family } from './families';
import { FontShelf } from './font-shelf';
import { drawnStack, ROOT_STACK } from './font-stack';
import { hanOrder } from './han-order';
import { OwnFonts } from './own-fonts';
import { addCharacters, type SceneText } from './scene-text';

type Tell = (sentence: string) => void;

/** How the texts of scenes are set; told of what they ask for while they are drawn. */
export type Typography = {
  /** What a font stack is drawn with; says so when the font that it asks for does not exist. */
  stack: (stack: string, tell: Tell) => string;
  /** Notes the characters of a text. */
  text: (text: string) => void;
};

/** Letters that only Inter's main file may lack; most texts have none. */
const UNUSUAL = /[^\0-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026]/;

/** Texts that were looked at already; a scene may make new ones without end. */
const REMEMBERED = 2_000;

/**
 * The fonts of one page: what its scenes were found to need, and what has been got for them.
 * Needs only grow, so that a swap to and fro loads nothing twice.
 */
export class SceneFonts implements Typography {
  readonly #needs = {
    families: new Set<Family>(['Inter']),
    italic: false,
    letters: new Set<number>(),
    emoji: new Set<string>(),
    order: hanOrder([]),
  };
  /** What the project has beside the bundled ones. */
  readonly own = new OwnFonts();
  readonly #seen = new Set<string>();
  #shelf: FontShelf | null = null;

  /** Gets what scenes need, as far as it can be read from them. Never rejects. */
  async prepare(scenes: readonly SceneText[], files: SceneFiles): Promise<void> {
    const needs = this.#needs;
    for (const { families, italic, letters, emoji } of scenes) {
      for (const family of families) needs.families.add(family);
      for (const letter of letters) needs.letters.add(letter);
      for (const one of emoji) needs.emoji.add(one);
      needs.italic ||= italic;
    }
    needs.order = hanOrder(scenes.map(({ text }) => text));
    this.#shelf ??= new FontShelf(document.fonts, files);
    const texts = scenes.map(({ text }) => text);
    await Promise.all([this.#shelf.bring(needs), this.own.bring(texts)]);
  }

  readonly stack = (stack: string, tell: Tell): string => {
    const { css, families, own, missing } = drawnStack(stack, this.own.families);
    for (const name of own) this.#needOwn(name, tell);
    // A font that a scene carries itself stays in front.
    if (missing && this.#shelf?.has(missing)) {
      return stack.includes(FALLBACK_FAMILY) ? stack : `${stack}, ${ROOT_STACK}`;
    }
    if (missing) {
      const standIn = own[0] ?? families[0];
      tell(`The font “${missing}” is not one that Framewright has; ${standIn} stands in for it.`);
    }
    const news = families.filter((family) => !this.#needs.families.has(family));
    for (const family of news) this.#needs.families.add(family);
    if (news.length > 0) this.#bringNow();
    return css;
  };

  readonly text = (text: string): void => {
    if (!UNUSUAL.test(text) || this.#seen.has(text)) return;
    if (this.#seen.size >= REMEMBERED) this.#seen.clear();
    this.#seen.add(text);
    if (addCharacters(text, this.#needs)) this.#bringNow();
  };

  /** A family of the project's own: its name may not have stood in the scene as it is drawn. */
  #needOwn(name: string, tell: Tell): void {
    if (!this.own.isAsked(name)) holdFor(this.own.bring([name]));
    else if (this.own.isMissing(name)) {
      tell(`The typeface “${name}” cannot be drawn here; the next font stands in for it.`);
    }
  }

  #bringNow(): void {
    if (this.#shelf) holdFor(this.#shelf.bring(this.#needs));
  }
}

/** What a scene only asks for while it is drawn; an export holds the video frame for it. */
function holdFor(coming: Promise<void>): void {
  const hold = patientRendering.delayRender('Getting a font');
  const go = () => patientRendering.continueRender(hold);
  coming.then(go, go);
}

/** The fonts of this page. */
export const sceneFonts = new SceneFonts();

/** Elements that a browser would set in a font of its own machine. */
export const ELEMENT_FONTS = `:where(pre,code,kbd,samp,tt){font-family:${drawnStack('monospace').css}}:where(button,input,select,textarea){font-family:inherit}`;
