import { describe, expect, it } from 'vitest';
import type { FallbackName } from './font-index';
import { hanOrder } from './han-order';
import { planFallback } from './plan-fallback';
import { addCharacters } from './scene-text';
import { parseRanges } from './unicode-ranges';

/** Some of what the real files have; `emoji-9` joins what `emoji-2` and `emoji-7` have each. */
const FILES: Record<FallbackName, Record<string, string>> = {
  sc: { 'sc-1': '中这国東', 'sc-2': '，' },
  tc: { 'tc-1': '中國東這' },
  jp: { 'jp-1': '中国東', 'jp-2': 'こア' },
  kr: { 'kr-1': '한', 'kr-2': '中東' },
  symbols: { 'sc-3': '→★', symbols: '✕★✔' },
  emoji: { 'emoji-2': '❤✔1\u20e3', 'emoji-7': '🔥😀', 'emoji-9': '❤🔥💕' },
};

const points = (text: string) => [...text].map((one) => one.codePointAt(0)?.toString(16));

async function plan(text: string, asked: string[] = []) {
  const needs = { letters: new Set<number>(), emoji: new Set<string>() };
  addCharacters(text, needs);
  const files = async (name: FallbackName) => {
    asked.push(name);
    return Object.entries(FILES[name]).map(([url, has]) => ({
      url,
      ranges: parseRanges(
        points(has)
          .map((point) => `U+${point}`)
          .join(','),
      ),
    }));
  };
  const covered = (point: number) => point < 0x250;
  const planned = await planFallback(needs, { order: hanOrder([text]), covered, files });
  return Object.fromEntries([...planned].map(([url, has]) => [url, String.fromCodePoint(...has)]));
}

describe('characters of East Asia', () => {
  it.each([
    ['中', { 'sc-1': '中' }],
    ['中 這', { 'tc-1': '中這' }],
    ['中 こ', { 'jp-1': '中', 'jp-2': 'こ' }],
    ['中 한', { 'kr-1': '한', 'kr-2': '中' }],
  ])('follow the language of “%s”', async (text, files) => {
    expect(await plan(text)).toEqual(files);
  });

  it('come from the next language when the first lacks them', async () => {
    expect(await plan('こ这')).toEqual({ 'jp-2': 'こ', 'sc-1': '这' });
  });
});

describe('other characters', () => {
  it('come from one file each, the first that has them', async () => {
    expect(await plan('→ ★ ✕')).toEqual({ 'sc-3': '→★', symbols: '✕' });
  });

  it('ask for nothing when the families have them all, or nobody has', async () => {
    const asked: string[] = [];
    expect(await plan('Ünïcödé', asked)).toEqual({});
    expect(asked).toEqual([]);
    expect(await plan('ก')).toEqual({});
  });
});

describe('emoji', () => {
  it('come from the file that joins them', async () => {
    expect(await plan('❤️‍🔥')).toEqual({ 'emoji-9': '❤🔥' });
    expect(await plan('1️⃣ 😀')).toEqual({ 'emoji-2': '1⃣', 'emoji-7': '😀' });
  });

  it('need no second file for a part that is there already', async () => {
    expect(await plan('❤️‍🔥 ❤️')).toEqual({ 'emoji-9': '❤🔥' });
  });

  it('are drawn in colour where they ask for it, and as signs where they do not', async () => {
    expect(await plan('✔')).toEqual({ symbols: '✔' });
    expect(await plan('✔️')).toEqual({ 'emoji-2': '✔' });
  });
});
