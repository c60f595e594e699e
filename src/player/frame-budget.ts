/** A loop that was stopped; `line` is a line of the TSX. */
export type LoopStop = {
  line: number;
  /** Turns that the loops of the scene had taken in that video frame. */
  iterations: number;
};

/** Turns of loops per video frame: counted and not timed, so that every surface stops alike. */
const TURNS = 5_000_000;

/** What one element counts in turns: an endless list of elements would keep React busy for minutes. */
const ELEMENT_TURNS = 100;

/** Sequences count frames of their own: so often may a frame be another one after a stop, in one macrotask. */
const FULL_RENEWALS = 8;

/** Elements per video frame from which on they are counted by type, if a loop was stopped before. */
const MANY_ELEMENTS = 20_000;

/** How many of one type there may then still be: what a stopped loop has left can be millions. */
const MORE_OF_A_TYPE = 1_000;

export type FrameBudget = {
  /** Counts one turn of the loop on `line`; true when the loop has to end. */
  stop: (line: number) => boolean;
  /** Counts one element; true when a stopped loop has left more of this type than can be drawn. */
  element: (type: unknown) => boolean;
  /** Names the video frame that is drawn now; another one, or a new macrotask, renews the budget. */
  atFrame: (frame: unknown) => void;
  /** Has the budget renewed when the next macrotask begins, even if no loop runs until then. */
  renewLater: () => void;
  /** Calls back whenever the budget is renewed. */
  onRenewed: (listener: () => void) => void;
};

/**
 * What the loops of one scene may take until the next video frame or the next macrotask.
 * A loop that uses it up ends, and what comes after it gets half of it, then a quarter,
 * so that the rest of the scene is still drawn and the whole stays bounded.
 *
 * @param onLoopStopped called once per line
 */
export function createFrameBudget(onLoopStopped: (stop: LoopStop) => void): FrameBudget {
  const told = new Set<number>();
  const crowd = new Map<unknown, number>();
  const listeners: (() => void)[] = [];
  let left = TURNS;
  let share = TURNS;
  let used = 0;
  let elements = 0;
  let stopped = false;
  let timed = false;
  let renewals = 0;
  let frame: unknown;

  const renew = () => {
    share = Math.floor(TURNS / 2 ** Math.max(0, renewals - FULL_RENEWALS));
    left = share;
    used = 0;
    elements = 0;
    stopped = false;
    crowd.clear();
    for (const listener of listeners) listener();
  };

  /** An endless chain of microtasks never lets this timer run, and so is stopped as well. */
  const renewLater = () => {
    if (timed) return;
    timed = true;
    const timer: unknown = setTimeout(() => {
      timed = false;
      renewals = 0;
      renew();
    });
    // In Node it must not keep the process alive.
    if (hasUnref(timer)) timer.unref();
  };

  // Not called in a frame that keeps within its budget: a call in a hot loop would cost half as much again.
  const exhausted = (line: number): boolean => {
    if (!timed) {
      // Used up over several macrotasks: this one has not begun to count.
      renew();
      renewLater();
      return false;
    }
    used += share - left - 1;
    if (!told.has(line)) {
      told.add(line);
      onLoopStopped({ line, iterations: Math.max(1, used - elements * ELEMENT_TURNS) });
    }
    if (!stopped) elements = 0;
    stopped = true;
    share = Math.floor(share / 2);
    left = share;
    return true;
  };

  const crowded = (type: unknown): boolean => {
    const count = (crowd.get(type) ?? 0) + 1;
    crowd.set(type, count);
    return count > MORE_OF_A_TYPE;
  };

  renewLater();
  return {
    stop: (line) => --left < 0 && exhausted(line),
    element: (type) => {
      left -= ELEMENT_TURNS;
      return ++elements > MANY_ELEMENTS && stopped && crowded(type);
    },
    atFrame: (next) => {
      // Without a pending timer a new macrotask has begun.
      if (next === frame && timed) return;
      if (stopped) renewals += 1;
      frame = next;
      renew();
      renewLater();
    },
    renewLater,
    onRenewed: (listener) => listeners.push(listener),
  };
}

function hasUnref(timer: unknown): timer is { unref: () => void } {
  return typeof timer === 'object' && timer !== null && 'unref' in timer;
}
