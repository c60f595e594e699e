import { partialSource } from './partial-source';

/** What became of one try; see `FrameHost.tryScene`. */
export type TryVerdict = 'drawn' | 'failed' | 'hung' | 'unknown';

/**
 * A scene as far as it is written. `key` tells it from the other scenes of the reply; `base` is
 * the text that it edits.
 */
export type Written = { key: string; code: string; base: string | null };

type Options = {
  tryScene: (key: string, tsx: string) => Promise<TryVerdict>;
  /** A candidate drew its picture. */
  onDrawn: (key: string, tsx: string) => void;
};

/** Between two tries, in ms. */
const PAUSE_MS = 400;

/** A try may take this share of the time: one that took long is followed by a longer pause. */
const SHARE = 1 / 7;

/**
 * Tries what a reply has written of a scene, again and again while it grows: never two at
 * once, only when there is a line more, and seldom where a try takes long.
 */
export class LiveTries {
  readonly #options: Options;
  readonly #givenUp = new Set<string>();
  #latest: Written | null = null;
  /** What was tried last: the lines of its source, and what was made of them. */
  #tried = { key: '', lines: 0, tsx: '' };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #busy = false;
  #notBefore = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Takes the newest state of the scene that is being written; null when none is. */
  offer(written: Written | null): void {
    this.#latest = written;
    this.#schedule();
  }

  /** Tries no more of this scene, e.g. because it hangs. */
  giveUp(key: string): void {
    this.#givenUp.add(key);
  }

  stop(): void {
    this.#latest = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(): void {
    if (this.#busy || this.#timer || !this.#latest || !this.#isNews(this.#latest)) return;
    const wait = Math.max(0, this.#notBefore - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#run();
    }, wait);
  }

  #isNews({ key, code }: Written): boolean {
    if (this.#givenUp.has(key)) return false;
    return key !== this.#tried.key || linesOf(code) > this.#tried.lines;
  }

  async #run(): Promise<void> {
    if (!this.#latest) return;
    const { key, code, base } = this.#latest;
    const before = this.#tried;
    const tsx = partialSource(code, base);
    this.#tried = { key, lines: linesOf(code), tsx: tsx ?? '' };
    const start = performance.now();
    if (tsx !== null && !(before.key === key && before.tsx === tsx)) {
      this.#busy = true;
      const verdict = await this.#options.tryScene(key, tsx);
      this.#busy = false;
      if (verdict === 'hung') this.giveUp(key);
      // There is no guest yet: the same is tried again.
      if (verdict === 'unknown') this.#tried = before;
      if (verdict === 'drawn' && this.#latest) this.#options.onDrawn(key, tsx);
    }
    const end = performance.now();
    this.#notBefore = end + Math.max(PAUSE_MS, (end - start) * (1 / SHARE - 1));
    this.#schedule();
  }
}

function linesOf(code: string): number {
  let lines = 0;
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
