/** What the address of an embedded page asks for: `?autoplay&muted&loop&start=2.5`. */
export type PlayerOptions = {
  autoplay: boolean;
  muted: boolean;
  loop: boolean;
  /** Where Play begins, in seconds. */
  startSeconds: number;
};

/** A name alone, or with any value but `0` and `false`, is a yes; what is no number starts at 0. */
export function readOptions(search: string): PlayerOptions {
  const given = new URLSearchParams(search);
  const yes = (name: string) => given.has(name) && !/^(0|false|no)$/i.test(given.get(name) ?? '');
  const start = Number(given.get('start') ?? 0);
  return {
    autoplay: yes('autoplay'),
    muted: yes('muted'),
    loop: yes('loop'),
    startSeconds: Number.isFinite(start) ? Math.max(0, start) : 0,
  };
}
