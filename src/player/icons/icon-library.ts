import type { PlayerFiles, SceneFiles } from '../scene-files';
import { iconCandidates } from './icon-candidates';
import {
  chunkOf,
  type IconChunk,
  type IconIndex,
  type IconSet,
  type NameChunk,
  squash,
} from './icon-files';

/** An icon as it is drawn. */
export type Icon = {
  /** What stands inside of the svg. */
  body: string;
  /** x, y, width and height of the view box. */
  box: readonly [number, number, number, number];
  /** The svg has to carry the stroke. */
  lines: boolean;
};

/** Where the icons are, and the way to them. */
export type IconSource = {
  player: { icons: Pick<PlayerFiles['icons'], 'index'> };
  file: SceneFiles['file'];
};

/** Looks icons up in the bundled sets, and gets no more of them than it needs for that. */
export class IconLibrary {
  readonly #address: string;
  readonly #index: (url: string) => Promise<IconIndex>;
  readonly #chunk: (url: string) => Promise<IconChunk>;
  readonly #names: (url: string) => Promise<NameChunk>;

  constructor({ player, file }: IconSource) {
    this.#address = player.icons.index;
    this.#index = keeping(file);
    this.#chunk = keeping(file);
    this.#names = keeping(file);
  }

  /**
   * The icon of a name: in its set, else under a near name, else in another set.
   *
   * @param name `set:name`, or a name alone
   * @param exactly looks for this one name in this one set only
   * @returns null when no set has one; rejects with a sentence when a file cannot be had
   */
  async find(name: string, exactly: boolean): Promise<Icon | null> {
    const index = await this.#index(this.#address);
    const colon = name.indexOf(':');
    const rest = name.slice(colon + 1);
    if (exactly) return this.#inSet(setOf(index, name.slice(0, colon)), rest, squash(rest));
    if (colon >= 0) return this.#near(index, name.slice(0, colon).toLowerCase(), rest);
    return (
      (await this.#inAnySet(index, squash(rest))) ??
      this.#near(index, ...splitPrefix(index, rest.toLowerCase()))
    );
  }

  async #near(index: IconIndex, prefix: string, name: string): Promise<Icon | null> {
    const set = setOf(index, prefix);
    const candidates = iconCandidates(prefix, name);
    for (const candidate of candidates) {
      const icon = await this.#inSet(set, name, candidate);
      if (icon) return icon;
    }
    for (const candidate of candidates) {
      const icon = await this.#inAnySet(index, candidate, set);
      if (icon) return icon;
    }
    return null;
  }

  /** The first set that has it; sets of the same kind as the one asked for go first. */
  async #inAnySet(
    { sets, names }: IconIndex,
    squashed: string,
    like?: IconSet,
  ): Promise<Icon | null> {
    const address = names[chunkOf(squashed, names.length)];
    // A number is a name in some sets, but not one that could be meant in another.
    if (!address || !/[a-z]/.test(squashed)) return null;
    const holders = own(await this.#names(address), squashed) ?? '';
    const having = [...holders].flatMap((digit) => sets[Number.parseInt(digit, 36)] ?? []);
    const set = having.find(({ group }) => group === like?.group) ?? having[0];
    return this.#inSet(set, squashed, squashed);
  }

  async #inSet(set: IconSet | undefined, name: string, squashed: string): Promise<Icon | null> {
    const address = set?.chunks[chunkOf(squashed, set.chunks.length)];
    if (!set || !address) return null;
    const chunk = await this.#chunk(address);
    const near = () => Object.keys(chunk).find((known) => squash(known) === squashed) ?? '';
    const entry = own(chunk, name) ?? own(chunk, near());
    if (entry === undefined) return null;
    const [body, x, y, width, height] =
      typeof entry === 'string' ? ([entry, 0, 0, ...set.size] as const) : entry;
    return { body, box: [x, y, width, height], lines: set.lines };
  }
}

/** The JSON at an address, read once; asked for again after a failure. */
function keeping<Content>(file: SceneFiles['file']) {
  const known = new Map<string, Promise<Content>>();
  return (url: string): Promise<Content> => {
    const content =
      known.get(url) ??
      file(url)
        .then((bytes): Content => JSON.parse(new TextDecoder().decode(bytes)))
        .catch((failure) => {
          known.delete(url);
          throw failure;
        });
    known.set(url, content);
    return content;
  };
}

/** Names come from scenes: `constructor` is no icon. */
function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function setOf({ sets, synonyms }: IconIndex, prefix: string): IconSet | undefined {
  const meant = own(synonyms, prefix) ?? prefix;
  return sets.find(({ name }) => name === meant);
}

/** `mdi-home` → `mdi` and `home`, where that begins with a set; the longest such set counts. */
function splitPrefix({ sets, synonyms }: IconIndex, name: string): [prefix: string, name: string] {
  const prefix = [...sets.map((set) => set.name), ...Object.keys(synonyms)]
    .filter((known) => name.startsWith(`${known}-`))
    .reduce((longest, known) => (known.length > longest.length ? known : longest), '');
  return [prefix, prefix ? name.slice(prefix.length + 1) : name];
}
