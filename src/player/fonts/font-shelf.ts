import type { SceneFiles } from '../scene-files';
import { FALLBACK_FAMILY, type Family } from './families';
import {
  drawableFile,
  type FallbackFace,
  type FallbackFile,
  type FallbackName,
  type FamilyFace,
  type FamilyIndex,
  type FontFiles,
  readIndex,
} from './font-index';
import type { HanFont } from './han-order';
import { planFallback } from './plan-fallback';
import type { Characters } from './scene-text';
import { formatRanges, inRanges, parseRanges } from './unicode-ranges';

/** All that texts need of fonts. */
export type FontNeeds = Characters & {
  families: ReadonlySet<Family>;
  italic: boolean;
  order: readonly HanFont[];
};

/** Every family has it: its basic file is needed for digits and letters that scenes make. */
const LETTER = 0x41;

/** What joins the parts of an emoji; every file of them has these. */
const JOINERS = 'U+200D,U+FE0E-FE0F,U+E0020-E007F';

/** The bundled fonts of one document: gets the files that texts need, and no others. */
export class FontShelf {
  readonly #set: FontFaceSet;
  readonly #files: SceneFiles;
  readonly #fonts: FontFiles;
  readonly #faces = new Map<string, FontFace>();
  readonly #fallback = new Map<string, { range: string; face: FontFace }>();
  readonly #fallbackFiles = new Map<FallbackName, readonly FallbackFile[]>();
  #index: FamilyIndex | null = null;
  #brought = '';
  #bringing: Promise<void> = Promise.resolve();

  constructor(set: FontFaceSet, files: SceneFiles) {
    this.#set = set;
    this.#files = files;
    this.#fonts = files.player.fonts;
  }

  /**
   * Resolves when the needed fonts can be drawn with. What cannot be had is left out, drawn with
   * the next font of its stack, and asked for again the next time.
   */
  bring(needs: FontNeeds): Promise<void> {
    this.#bringing = this.#bringing.then(() => this.#bring(needs)).catch(() => undefined);
    return this.#bringing;
  }

  /** Whether the document has a font of this name, from whomever. */
  has(name: string): boolean {
    const wanted = name.toLowerCase();
    const plain = ({ family }: FontFace) => family.replace(/^["']|["']$/g, '').toLowerCase();
    return [...this.#set].some((face) => plain(face) === wanted);
  }

  async #bring(needs: FontNeeds): Promise<void> {
    const { families, letters, emoji, italic, order } = needs;
    // Needs only grow, so that their sizes tell whether there are new ones.
    const mark = [families.size, letters.size, emoji.size, italic, ...order].join(' ');
    if (mark === this.#brought) return;
    const { main } = this.#fonts;
    const inMain = parseRanges(main.unicodeRange);
    const simple = families.size === 1 && !italic && emoji.size === 0;
    const isAll = simple && [...letters].every((point) => inRanges(inMain, point));
    await Promise.all([
      this.#family('Inter', { ...main, style: 'normal', weight: '100 900' }),
      isAll ? null : this.#more(needs),
    ]);
    this.#brought = mark;
  }

  async #more(needs: FontNeeds): Promise<void> {
    this.#index ??= readIndex<FamilyIndex>(await this.#files.file(this.#fonts.families));
    const index = this.#index;
    const points = [LETTER, ...needs.letters];
    const needed = [...needs.families].flatMap((family) =>
      index[family]
        .filter(({ style }) => needs.italic || style === 'normal')
        .filter((face) => {
          const ranges = parseRanges(face.unicodeRange);
          return points.some((point) => inRanges(ranges, point));
        })
        .map((face) => this.#family(family, face)),
    );
    const inter = index.Inter.map(({ unicodeRange }) => parseRanges(unicodeRange));
    const plan = planFallback(needs, {
      order: needs.order,
      covered: (point) => inter.some((ranges) => inRanges(ranges, point)),
      files: (name) => this.#filesOf(name),
    });
    const fallback = plan.then((files) => this.#reconcile(files));
    const failed = (await Promise.allSettled([...needed, fallback])).filter(
      ({ status }) => status === 'rejected',
    );
    if (failed.length > 0) throw new Error(`${failed.length} fonts did not come.`);
  }

  /** Leaves exactly the planned fallback files in the document. */
  async #reconcile(plan: ReadonlyMap<string, ReadonlySet<number>>): Promise<void> {
    for (const [url, { face }] of this.#fallback) {
      if (plan.has(url)) continue;
      this.#set.delete(face);
      this.#fallback.delete(url);
    }
    await Promise.all([...plan].map(([url, points]) => this.#fallbackFace(url, points)));
  }

  async #family(family: Family, { url, style, weight, unicodeRange }: FamilyFace): Promise<void> {
    if (this.#faces.has(url)) return;
    this.#faces.set(url, await this.#add(family, url, { style, weight, unicodeRange }));
  }

  async #fallbackFace(url: string, points: ReadonlySet<number>): Promise<void> {
    const range = formatRanges(points);
    const known = this.#fallback.get(url);
    if (known?.range === range) return;
    const unicodeRange = `${range},${JOINERS}`;
    const weight = '100 900';
    const face = await this.#add(FALLBACK_FAMILY, url, { style: 'normal', weight, unicodeRange });
    if (known) this.#set.delete(known.face);
    this.#fallback.set(url, { range, face });
  }

  async #add(family: string, url: string, descriptors: FontFaceDescriptors): Promise<FontFace> {
    const face = new FontFace(family, await this.#files.file(url), descriptors);
    this.#set.add(await face.load());
    return face;
  }

  async #filesOf(name: FallbackName): Promise<readonly FallbackFile[]> {
    const known = this.#fallbackFiles.get(name);
    if (known) return known;
    const bytes = await this.#files.file(this.#fonts.fallbacks[name]);
    const files = readIndex<FallbackFace[]>(bytes).map(drawableFile);
    this.#fallbackFiles.set(name, files);
    return files;
  }
}
