import { expect, it } from 'vitest';
import { addSceneReply } from '~/server/testing/generation';
import { readReply, scenePlaces } from './read-reply';

const [one, two] = [addSceneReply('One', 'red'), addSceneReply('Two', 'blue')];

it('finds the places of scenes among the words', () => {
  const read = readReply(`\nFirst this.\n${one}\nThen that.\n${two}\nDone.\n`);
  const content = read.words.trim();
  const places = scenePlaces(read, { content, scenes: 2 });
  const [first = 0, second = 0] = places ?? [];
  expect(content.slice(0, first).trim()).toBe('First this.');
  expect(content.slice(first, second).trim()).toBe('Then that.');
  expect(content.slice(second).trim()).toBe('Done.');
});

it('knows no places where the rows are not what the reply says', () => {
  const read = readReply(`Here.\n${one}`);
  expect(scenePlaces(read, { content: 'Here.', scenes: 2 })).toBeNull();
  expect(scenePlaces(read, { content: 'Here. And this.', scenes: 1 })).toBeNull();
  expect(scenePlaces(read, { content: 'Here.', scenes: 1 })).toEqual(['Here.'.length]);
});

it('tells what a scene that broke off had', () => {
  const cut = two.slice(0, two.indexOf('return'));
  const { unfinished, places } = readReply(`Here.\n${one}${cut}`);
  expect(places).toHaveLength(1);
  expect(unfinished).toContain('AbsoluteFill');
  expect(unfinished).not.toContain('```');
  expect(readReply(`Here.\n${one}`).unfinished).toBe('');
});
