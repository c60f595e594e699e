import { likeness, type Shape } from './line-likeness';
import type { Pairs } from './reindent';

/** Lines by which a place may drift from the one expected: left out or added by the model. */
export const DRIFT = 3;

/** What a line of the source costs that the model left out, as a share of its weight. */
const LEFT_OUT = 0.3;

export type Alignment = {
  /** Share of the searched lines' weight that was found, from 0 to 1. */
  score: number;
  pairs: Pairs;
};

/**
 * Lays the searched lines over the source around `start`, in order, so that as much of them as
 * possible is found: a banded alignment, in time of the searched lines times seven.
 */
export function align(
  search: readonly Shape[],
  source: readonly Shape[],
  start: number,
): Alignment {
  const width = 2 * DRIFT + 1;
  const rows = search.length;
  const none = Number.NEGATIVE_INFINITY;
  // best[row][drift]: `row` searched lines are used up, and the source up to start + row + drift.
  const best = new Float64Array((rows + 1) * width).fill(none);
  const step = new Uint8Array((rows + 1) * width);
  const cell = (row: number, drift: number) => row * width + drift + DRIFT;
  for (let drift = -DRIFT; drift <= DRIFT; drift++) best[cell(0, drift)] = 0;
  let weight = 0;
  for (let row = 1; row <= rows; row++) {
    const line = search[row - 1];
    const own = line?.weight ?? 0;
    weight += own;
    for (let drift = -DRIFT; drift <= DRIFT; drift++) {
      const place = start + row + drift - 1;
      const found = source[place];
      const alike = found && line ? likeness(line, found) : 0;
      const here = cell(row, drift);
      const paired = (best[cell(row - 1, drift)] ?? none) + alike * own + (alike > 0 ? 1e-6 : none);
      const missing = drift < DRIFT ? (best[cell(row - 1, drift + 1)] ?? none) : none;
      const extra =
        drift > -DRIFT && found
          ? (best[cell(row, drift - 1)] ?? none) - found.weight * LEFT_OUT
          : none;
      const most = Math.max(paired, missing, extra);
      best[here] = most;
      step[here] = most === paired ? 1 : most === missing ? 2 : 3;
    }
  }
  let end = -DRIFT;
  for (let drift = -DRIFT; drift <= DRIFT; drift++) {
    if ((best[cell(rows, drift)] ?? none) > (best[cell(rows, end)] ?? none)) end = drift;
  }
  const score = weight > 0 ? (best[cell(rows, end)] ?? 0) / weight : 0;
  return { score, pairs: trace(rows, end, start, (row, drift) => step[cell(row, drift)] ?? 0) };
}

function trace(
  rows: number,
  end: number,
  start: number,
  stepAt: (row: number, drift: number) => number,
): Pairs {
  const pairs: (number | null)[] = Array.from({ length: rows }, () => null);
  for (let row = rows, drift = end; row > 0; ) {
    const step = stepAt(row, drift);
    if (step === 1) {
      pairs[row - 1] = start + row + drift - 1;
      row -= 1;
    } else if (step === 2) {
      row -= 1;
      drift += 1;
    } else drift -= 1;
  }
  return pairs;
}
