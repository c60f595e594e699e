/**
 * Where the video stands: on a frame, or at rest on a poster frame while Play would start
 * elsewhere. Frames count from the start of the composition.
 */
export class Playhead {
  #frame = 0;
  #rest: { frame: number; playFrom: number } | null = null;

  /** The frame on screen, or the one just asked for. */
  get frame(): number {
    return this.#frame;
  }

  /** Whether the picture is a poster. */
  get resting(): boolean {
    return this.#rest !== null && this.#rest.frame === this.#frame;
  }

  /** The frame that playing starts at; not `frame` while resting. */
  get playFrom(): number {
    return this.#rest && this.resting ? this.#rest.playFrom : this.#frame;
  }

  /** Follows the guest, which was not asked to go anywhere. */
  follow(frame: number): void {
    this.#frame = frame;
  }

  goTo(frame: number): void {
    this.#frame = frame;
    this.#rest = null;
  }

  rest(frame: number, playFrom: number): void {
    this.#frame = frame;
    this.#rest = { frame, playFrom };
  }
}
