/** Where the picture is, in frames from the start. Outside React: it changes up to 60 times a second. */
export type Playhead = {
  get: () => number;
  set: (frame: number) => void;
  subscribe: (listener: () => void) => () => void;
};

export function createPlayhead(): Playhead {
  let current = 0;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (frame) => {
      if (frame === current) return;
      current = frame;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
