import { flushSync } from 'react-dom';

type Seek = { frame: number; seekId: number };

/**
 * Carries out the last of the seeks that arrived together: a heavy scene must not draw
 * each of them while the page scrubs. Each is drawn before `doneId` names it, so that no
 * report pairs an old frame with a new seek.
 */
export class SeekQueue {
  readonly #seekTo: (frame: number) => void;
  #waiting: Seek | null = null;
  #timer = 0;
  #doneId = 0;

  constructor(seekTo: (frame: number) => void) {
    this.#seekTo = seekTo;
  }

  /** The last seek that is on screen. */
  get doneId(): number {
    return this.#doneId;
  }

  add(seek: Seek): void {
    if (!this.#waiting) this.#timer = window.setTimeout(() => this.flush());
    this.#waiting = seek;
  }

  /** Carries out what waits, now. */
  flush(): void {
    const seek = this.#waiting;
    if (!seek) return;
    window.clearTimeout(this.#timer);
    this.#waiting = null;
    flushSync(() => this.#seekTo(seek.frame));
    this.#doneId = seek.seekId;
  }
}
