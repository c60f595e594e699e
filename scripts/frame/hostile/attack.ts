/**
 * One thing that a hostile scene tries. How a leak shows is the same for all: a request or a
 * packet reaches a sink, the attack tells what it got, or the page is not what it was.
 */
export type Attack = {
  /** Unique, and part of the address in each sink: a hit names the attack. */
  name: string;
  /**
   * Statements of an async function that runs when the scene is first drawn. In scope beside
   * the real globals: the `Tools` of `scene-of.ts`.
   */
  run: string;
  /** Runs first, at the draw itself: what it throws or never ends is React's to bear. */
  draw?: string;
  /** What the next scene runs when it is drawn: tells whether it was reached. */
  neighbour?: string;
  /** Changes its page or ends its guest, so that the control gives it a page of its own. */
  alone?: true;
  /** Needs somebody who clicks and types meanwhile. */
  person?: true;
  /** Leaks by keeping the page busy: in the control, fewer ticks than the page needs. */
  busy?: true;
  /** No browser can shut it: the page has its ticks again once the guest is gone (SECURITY.md). */
  flood?: true;
  /** Leaks by going on after its scene was replaced by another. */
  lasting?: true;
  /** How long the scene stays on screen, in ms. */
  staysMs?: number;
};
