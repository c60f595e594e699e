import { parse } from '@babel/parser';
import { describe, expect, it } from 'vitest';
import { LINE_FAULTS } from './testing/faults/line-faults';
import { TOKEN_FAULTS } from './testing/faults/token-faults';
import { tokenize } from './testing/faults/tokenize';
import { MUTATIONS } from './testing/mutations/all';
import type { Spoil } from './testing/mutations/mutation';
import { Random } from './testing/random';
import { readScenes } from './testing/read-scenes';

const scenes = readScenes();
const names = MUTATIONS.map(({ name }) => name);

function parses(tsx: string): boolean {
  try {
    parse(tsx, { sourceType: 'module', plugins: ['typescript', 'jsx'] });
    return true;
  } catch {
    return false;
  }
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

const reversed = (text: string) => text.split('').reverse().join('');

/** Texts that one kind makes of the corpus. */
const textsOf = (spoil: Spoil, some = scenes) =>
  some.map(({ name, tsx }) => spoil(tsx, new Random(name)));

describe('the planned kinds of corruption', () => {
  it('are many, each with a name of its own', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(MUTATIONS.length);
  });

  it.each(MUTATIONS)('$name changes some scenes, always in the same way', ({ spoil }) => {
    const texts = textsOf(spoil);
    expect(texts.slice(0, 5)).toEqual(textsOf(spoil, scenes.slice(0, 5)));
    expect(texts.some((text, index) => text !== null && text !== scenes[index]?.tsx)).toBe(true);
  });

  it('break the syntax of most scenes where they mean to', () => {
    const broken = MUTATIONS.filter(({ name }) => /^missing-(?:comma|brac|paren|quote)/.test(name));
    const texts = broken
      .flatMap(({ spoil }) => textsOf(spoil, scenes.slice(0, 10)))
      .filter((text) => text !== null);
    expect(broken.length).toBeGreaterThan(8);
    expect(texts.filter((text) => !parses(text)).length / texts.length).toBeGreaterThan(0.8);
  });

  it('leave a text alone that is no scene', () => {
    const spoil = MUTATIONS.find(({ name }) => name === 'missing-comma-object')?.spoil;
    expect(spoil?.('This is < no code {', new Random('a'))).toBeNull();
  });
});

describe('faults that nobody planned', () => {
  it.each(Object.entries({ ...TOKEN_FAULTS, ...LINE_FAULTS }))(
    '%s touches one place',
    (_n, spoil) => {
      for (const { tsx } of scenes.slice(0, 8)) {
        const spoilt = spoil(tsx, new Random('one')) ?? '';
        const start = commonStart(tsx, spoilt);
        const end = commonStart(reversed(tsx), reversed(spoilt));
        expect(spoilt).not.toBe(tsx);
        expect(tsx.length - start - end).toBeLessThan(400);
      }
    },
  );
});

describe('the tokenizer', () => {
  it('keeps strings, templates and marks whole, and leaves comments out', () => {
    const source =
      'const a = `x {y}`; // no\n<p className="a b">it</p>; f(...n ?? 1.5px) => "q\\"r"';
    expect(tokenize(source).map(({ text }) => text)).toEqual([
      ...['const', 'a', '=', '`x {y}`', ';', '<', 'p', 'className', '=', '"a b"', '>', 'it'],
      ...['</', 'p', '>', ';', 'f', '(', '...', 'n', '??', '1.5px', ')', '=>', '"q\\"r"'],
    ]);
  });
});

describe('chance', () => {
  it('is the same for the same seed and spread out', () => {
    const draw = (seed: string) => {
      const random = new Random(seed);
      return Array.from({ length: 1_000 }, () => random.int(0, 10));
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    for (let value = 0; value < 10; value++) {
      expect(draw('c').filter((one) => one === value).length).toBeGreaterThan(50);
    }
    expect(new Random('a').pick([])).toBeUndefined();
  });
});
