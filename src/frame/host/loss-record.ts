/** Lost guests, without a scene to blame, until the frame waits for "Run again". */
const MAX_LOSSES = 2;

/** A guest that lives this long after a loss clears the record, in ms. */
const FORGIVE_MS = 30_000;

/** Counts the losses that no scene is to blame for. */
export class LossRecord {
  #losses = 0;
  #last = Number.NEGATIVE_INFINITY;

  /** @returns whether it was one too many. `now` in ms. */
  add(now: number): boolean {
    if (now - this.#last > FORGIVE_MS) this.#losses = 0;
    this.#last = now;
    this.#losses += 1;
    return this.#losses >= MAX_LOSSES;
  }

  clear(): void {
    this.#losses = 0;
  }
}
