import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFrameBudget, type LoopStop } from './frame-budget';

const TURNS = 5_000_000;

/** A budget, and what it told. */
function budgetWithStops() {
  const stops: LoopStop[] = [];
  const budget = createFrameBudget((stop) => stops.push(stop));
  /** Runs an endless loop on `line`; gives the turns that it got. */
  const endless = (line: number, each = () => {}) => {
    let turns = 0;
    for (;;) {
      if (budget.stop(line)) return turns;
      turns += 1;
      each();
    }
  };
  return { budget, stops, endless };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the budget of a video frame', () => {
  it('ends an endless loop after 5,000,000 turns and says where', () => {
    const { stops, endless } = budgetWithStops();
    expect(endless(12)).toBe(TURNS);
    expect(stops).toEqual([{ line: 12, iterations: TURNS }]);
  });

  it('is shared by all loops of the frame, and a valid one is never stopped', () => {
    const { budget, stops } = budgetWithStops();
    let stopped = 0;
    for (let turn = 0; turn < TURNS; turn++) if (budget.stop(turn % 3)) stopped += 1;
    expect(stopped).toBe(0);
    expect(stops).toEqual([]);
    expect(budget.stop(3)).toBe(true);
  });

  it('halves after each stop, down to nothing, and tells each line once', () => {
    const { stops, endless } = budgetWithStops();
    expect([endless(1), endless(2), endless(1)]).toEqual([TURNS, TURNS / 2, TURNS / 4]);
    let total = 0;
    for (let loop = 0; loop < 40; loop++) total += endless(3);
    expect(total).toBeLessThan(TURNS / 4);
    expect(endless(3)).toBe(0);
    expect(stops.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(stops[1]?.iterations).toBe(TURNS * 1.5);
  });

  it('is renewed at another frame, not at the same one', () => {
    const { budget, endless } = budgetWithStops();
    budget.atFrame(0);
    endless(1);
    budget.atFrame(0);
    expect(endless(1)).toBe(TURNS / 2);
    budget.atFrame(1);
    expect(endless(1)).toBe(TURNS);
  });

  it('is the same again when a frame is drawn once more in another macrotask', () => {
    const { budget, endless } = budgetWithStops();
    for (let drawing = 0; drawing < 3; drawing++) {
      budget.atFrame(7);
      expect(endless(1)).toBe(TURNS);
      vi.runAllTimers();
    }
  });

  it('stays bounded in one macrotask, however many sequences count frames of their own', () => {
    const { budget, endless } = budgetWithStops();
    let total = 0;
    for (let sequence = 0; sequence < 200; sequence++) {
      budget.atFrame(sequence);
      total += endless(1);
    }
    expect(total).toBeLessThan(12 * TURNS);
    vi.runAllTimers();
    budget.atFrame(0);
    expect(endless(1)).toBe(TURNS);
  });

  it('is renewed by the next macrotask, not by a microtask', async () => {
    const { budget, endless } = budgetWithStops();
    const renewed = vi.fn();
    budget.onRenewed(renewed);
    endless(1);
    await Promise.resolve();
    expect(endless(1)).toBe(TURNS / 2);
    expect(vi.getTimerCount()).toBe(1);
    vi.runAllTimers();
    expect(renewed).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not used up by one macrotask after another that keeps within it', () => {
    const { budget, stops, endless } = budgetWithStops();
    vi.runAllTimers();
    for (let task = 0; task < 8; task++) {
      for (let turn = 0; turn < 2_000_000; turn++) budget.stop(1);
      vi.runAllTimers();
    }
    expect(stops).toEqual([]);
    endless(1);
    expect(stops).toHaveLength(1);
  });

  it('ends a loop that makes elements before they are too many to draw', () => {
    const { budget, stops, endless } = budgetWithStops();
    const made = endless(4, () => budget.element('i'));
    expect(made).toBeLessThanOrEqual(50_000);
    expect(made).toBeGreaterThan(45_000);
    expect(stops).toEqual([{ line: 4, iterations: made }]);
  });

  it('refuses elements only after a stop, and then only those that are thousands of one type', () => {
    const { budget, endless } = budgetWithStops();
    const drawn = (type: string, count: number) => {
      let accepted = 0;
      for (let made = 0; made < count; made++) if (!budget.element(type)) accepted += 1;
      return accepted;
    };
    expect(drawn('i', 200_000)).toBe(200_000);
    endless(1);
    expect(drawn('i', 200_000)).toBe(21_000);
    expect(drawn('h1', 10)).toBe(10);
    budget.atFrame(1);
    expect(drawn('i', 200_000)).toBe(200_000);
  });
});

it('does not keep a Node process alive', () => {
  vi.useRealTimers();
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  createFrameBudget(() => undefined).stop(1);
  expect(timers()).toBe(before);
});
