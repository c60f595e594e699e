import { type Icon, IconLibrary, type IconSource } from './icon-library';

/** What is known of an icon: `unreachable` has a file that did not come, and is tried again with the next video. */
export type IconState =
  | { status: 'pending' | 'missing' | 'unreachable' }
  | { status: 'found'; icon: Icon };

const PENDING: IconState = { status: 'pending' };
const MISSING: IconState = { status: 'missing' };
const UNREACHABLE: IconState = { status: 'unreachable' };

/** Behind a name that is looked up exactly; no name ends with it. */
const EXACTLY = '!';

/** The key of a name that is looked for in its own set only, under no other name. */
export function exactly(name: string): string {
  return name + EXACTLY;
}

/** Holds a video frame of an export back; what it returns lets it go on. */
export type Hold = () => () => void;

/** The icons of a page by their names: asks for one when it is first read, and tells when it is there. */
export class IconStore {
  readonly #hold: Hold;
  readonly #states = new Map<string, IconState>();
  readonly #asked = new Map<string, Promise<void>>();
  readonly #held = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #source: { index: string; library: IconLibrary } | null = null;

  constructor(hold: Hold) {
    this.#hold = hold;
  }

  /** Takes icons from these files from now on. What was read before there were any is asked for. */
  use(files: IconSource): void {
    const { index } = files.player.icons;
    if (this.#source?.index !== index) this.#source = { index, library: new IconLibrary(files) };
    for (const [key, state] of this.#states) {
      if (state === UNREACHABLE) this.#states.delete(key);
    }
    this.#tell();
  }

  /** Asks for icons ahead of their being drawn; resolves when each is there, or known not to be. */
  async prepare(keys: Iterable<string>): Promise<void> {
    await Promise.all([...keys].map((key) => this.#ask(key)));
  }

  /** What is known of an icon that is being drawn; the same object until something else is. */
  readonly read = (key: string): IconState => {
    const known = this.#states.get(key);
    if (known) return known;
    const asked = this.#ask(key);
    if (asked && !this.#held.has(key)) {
      this.#held.add(key);
      const release = this.#hold();
      // Whoever drew it has been told by then, and has drawn it again.
      void asked.then(() => setTimeout(release));
    }
    return PENDING;
  };

  /** @returns a function that ends the subscription */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #ask(key: string): Promise<void> | undefined {
    const library = this.#source?.library;
    if (!library || this.#states.has(key)) return undefined;
    const asked = this.#asked.get(key) ?? this.#look(library, key);
    this.#asked.set(key, asked);
    return asked;
  }

  async #look(library: IconLibrary, key: string): Promise<void> {
    const name = key.endsWith(EXACTLY) ? key.slice(0, -1) : key;
    const state = await library.find(name, name !== key).then(
      (icon): IconState => (icon ? { status: 'found', icon } : MISSING),
      () => UNREACHABLE,
    );
    this.#states.set(key, state);
    this.#asked.delete(key);
    this.#held.delete(key);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
