/** Dead references are looked for when there are twice as many as after the last look, or these. */
const FIRST_LOOK = 64;

type Held = { reference: WeakRef<object>; end: () => void };

/** How long one run of a scene's body lasts, and all that has to end with it. */
export class Lifetime {
  readonly #abort = new AbortController();
  readonly #endings: (() => void)[] = [];
  #held: Held[] = [];
  #nextLook = FIRST_LOOK;

  get ended(): boolean {
    return this.#abort.signal.aborted;
  }

  /** Listeners that are added with it go at the end. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  onEnd(ending: () => void): void {
    this.#endings.push(ending);
  }

  /** Has `end` called with `thing` at the end, unless nothing else knows the thing any more by then. */
  hold<Thing extends object>(thing: Thing, end: (thing: Thing) => void): void {
    const reference = new WeakRef(thing);
    const endIt = () => {
      const left = reference.deref();
      if (left) end(left);
    };
    this.#held.push({ reference, end: endIt });
    if (this.#held.length < this.#nextLook) return;
    this.#held = this.#held.filter((held) => held.reference.deref());
    this.#nextLook = Math.max(FIRST_LOOK, this.#held.length * 2);
  }

  /** Ends everything, once. What fails to end does not keep the rest alive. */
  end(): void {
    if (this.ended) return;
    this.#abort.abort();
    const endings = [...this.#endings, ...this.#held.map(({ end }) => end)];
    for (const ending of endings) {
      try {
        ending();
      } catch {
        // A scene can put anything into what it made; nobody is left to hear of it.
      }
    }
    this.#held = [];
    this.#endings.length = 0;
  }
}
