/** A seeded source of chance: the same seed gives the same corruptions. */
export class Random {
  #state: number;

  /** @param seed any text; near texts give unlike sequences */
  constructor(seed: string) {
    let hash = 2_166_136_261;
    for (let at = 0; at < seed.length; at++) {
      hash = Math.imul(hash ^ seed.charCodeAt(at), 16_777_619);
    }
    this.#state = hash >>> 0;
  }

  /** From 0 up to, not including, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `from` up to, not including, `to`. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from));
  }

  /** One of the values; undefined of an empty list. */
  pick<Value>(values: readonly Value[]): Value | undefined {
    return values[this.int(0, values.length)];
  }
}
