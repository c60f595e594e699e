import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveTries, type TryVerdict } from './live-tries';

const scene = (...lines: string[]) =>
  `export default function Scene() {\n  return <main>\n<b>1</b>\n${lines.join('\n')}\n`;

let verdict: TryVerdict;
let tookMs: number;
let tried: string[];
let drawn: string[];
let tries: LiveTries;

beforeEach(() => {
  vi.useFakeTimers();
  [verdict, tookMs, tried, drawn] = ['drawn', 10, [], []];
  tries = new LiveTries({
    tryScene: async (_, tsx) => {
      tried.push(tsx);
      await new Promise((resolve) => setTimeout(resolve, tookMs));
      return verdict;
    },
    onDrawn: (_, tsx) => drawn.push(tsx),
  });
});
afterEach(() => {
  tries.stop();
  vi.useRealTimers();
});

const offer = (code: string, key = 'a', base: string | null = null) =>
  tries.offer({ key, code, base });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('tries a scene that grows at most every 400 ms, and only with a line more', async () => {
  for (let line = 0; line < 20; line += 1) {
    offer(scene(...Array.from({ length: line }, (_, index) => `<i>${index}</i>`)));
    await pass(50);
  }
  expect(tried).toHaveLength(3);
  expect(drawn).toEqual(tried);
  await pass(1_000);
  const before = tried.length;
  offer(`${scene('<i>last</i>')}x`);
  await pass(1_000);
  expect(tried).toHaveLength(before);
});

it('waits longer after a try that took long, and never tries two at once', async () => {
  tookMs = 300;
  offer(scene());
  await pass(10);
  offer(scene('<i>1</i>', '<i>2</i>'));
  await pass(1_900);
  expect(tried).toHaveLength(1);
  await pass(400);
  expect(tried).toHaveLength(2);
});

it('tries no more of a scene that hangs, but the next one', async () => {
  verdict = 'hung';
  offer(scene());
  await pass(1_000);
  offer(scene('<i>1</i>', '<i>2</i>'));
  await pass(1_000);
  expect(tried).toHaveLength(1);
  verdict = 'drawn';
  offer(scene(), 'b');
  await pass(1_000);
  expect(drawn).toHaveLength(1);
});

it('tries the same again when there was nothing to try it in', async () => {
  verdict = 'unknown';
  offer(scene());
  await pass(900);
  verdict = 'drawn';
  await pass(900);
  expect(drawn).toHaveLength(1);
});

it('applies the blocks of an edit that are whole', async () => {
  const base = `${scene('<i>old</i>')}</main>;\n}\n`;
  const block = '<<<<<<< SEARCH\n<i>old</i>\n=======\n<i>new</i>\n';
  offer(block, 'a', base);
  await pass(1_000);
  expect(tried).toEqual([]);
  offer(`${block}>>>>>>> REPLACE\n<<<<<<< SEARCH\n`, 'a', base);
  await pass(1_000);
  expect(drawn).toEqual([base.replace('old', 'new')]);
});
