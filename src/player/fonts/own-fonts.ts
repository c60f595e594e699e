import { fontsNamed } from '~/core/scene/font-asset';
import type { FontAsset } from '~/core/timeline/composition';
import { cssFamily, NO_FAMILIES, type OwnFamilies, ownFamilies } from './own-families';

/** The bytes at a typeface's address; rejects when there are none. */
type GetFile = (url: string) => Promise<ArrayBuffer>;

type Face = { font: FontAsset; state: 'coming' | 'failed' | FontFace };

/** The typefaces that a person brought, in one document: gets the files of those that texts are set in. */
export class OwnFonts {
  readonly #faces = new Map<string, Face>();
  #fonts: readonly FontAsset[] = [];
  #file: GetFile = () => Promise.reject(new Error('No typefaces were offered.'));
  #families = NO_FAMILIES;

  get families(): OwnFamilies {
    return this.#families;
  }

  /** Those of the video from now on; what others drew is taken out of the document. */
  offer(fonts: readonly FontAsset[], file: GetFile): void {
    this.#fonts = fonts;
    this.#file = file;
    this.#families =
      fonts.length > 0 ? ownFamilies(fonts.map(({ family }) => family)) : NO_FAMILIES;
    for (const [url, { state }] of this.#faces) {
      if (fonts.some((font) => font.url === url)) continue;
      if (typeof state === 'object') document.fonts.delete(state);
      this.#faces.delete(url);
    }
  }

  /** Gets those whose family stands in one of the texts; a file that does not come is left out. */
  async bring(texts: readonly string[]): Promise<void> {
    await Promise.all(fontsNamed(this.#fonts, texts).map((font) => this.#bring(font)));
  }

  /** Whether a family, by its name in style sheets, was asked for and nothing of it can be drawn. */
  isMissing(css: string): boolean {
    const faces = [...this.#faces.values()].filter(({ font }) => cssFamily(font.family) === css);
    return faces.length > 0 && faces.every(({ state }) => state === 'failed');
  }

  /** Whether something of a family was asked for already. */
  isAsked(css: string): boolean {
    return [...this.#faces.values()].some(({ font }) => cssFamily(font.family) === css);
  }

  async #bring(font: FontAsset): Promise<void> {
    const known = this.#faces.get(font.url);
    if (known && known.state !== 'failed') return;
    const face: Face = { font, state: 'coming' };
    this.#faces.set(font.url, face);
    const { weight, style } = font;
    try {
      const bytes = await this.#file(font.url);
      const drawn = await new FontFace(cssFamily(font.family), bytes, { weight, style }).load();
      // It may have been taken out of the video meanwhile.
      if (this.#faces.get(font.url) !== face) return;
      face.state = drawn;
      document.fonts.add(drawn);
    } catch {
      face.state = 'failed';
    }
  }
}
