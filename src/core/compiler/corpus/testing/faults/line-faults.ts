import type { Spoil } from '../mutations/mutation';

const atLine =
  (spoil: (lines: string[], at: number) => void): Spoil =>
  (tsx, random) => {
    const lines = tsx.split('\n');
    const filled = [...lines.keys()].filter((at) => lines[at]?.trim() !== '');
    const at = random.pick(filled.slice(0, -1));
    if (at === undefined) return null;
    spoil(lines, at);
    const spoilt = lines.join('\n');
    return spoilt === tsx ? null : spoilt;
  };

/** Faults of one line that nobody planned. */
export const LINE_FAULTS: Readonly<Record<string, Spoil>> = {
  'line-delete': atLine((lines, at) => {
    lines.splice(at, 1);
  }),
  'line-duplicate': atLine((lines, at) => {
    lines.splice(at, 0, lines[at] ?? '');
  }),
  'line-swap': atLine((lines, at) => {
    lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? '');
  }),
  'line-join': atLine((lines, at) => {
    lines.splice(at, 2, `${lines[at] ?? ''}${(lines[at + 1] ?? '').trimStart()}`);
  }),
};
