import { expect, it } from 'vitest';
import { buildMessages } from './build-messages';
import { buildWholeScenePrompt } from './whole-scene';

const scene = (name: string) => ({
  name,
  durationInFrames: 90,
  tsxCode: `const NAME = '${name}';`,
  inView: false,
});
const project = { width: 1920, height: 1080, fps: 30, scenes: [scene('One'), scene('Two')] };
const missed = [{ search: ['const GONE = 1;'], replace: ['const GONE = 2;'] }];

it('asks for one scene alone, with its source, what missed and what the person wanted', () => {
  const prompt = buildWholeScenePrompt({ project, number: 2, missed, message: 'Make it two' });
  const text = String(prompt.messages[0]?.content);
  expect(text).toContain(
    '<scene number="2" name="Two" frames="90" inView="true">\nconst NAME = \'Two\';',
  );
  expect(text).not.toContain("'One'");
  expect(text).toContain('SEARCH\nconst GONE = 1;\n=======\nconst GONE = 2;\n>>>>>>> REPLACE');
  expect(text).toContain('```tsx edit scene=2');
  expect(text).toMatch(/<message>\nMake it two\n<\/message>$/);
});

it('begins as every call does, so that the cache hits', () => {
  const { system } = buildWholeScenePrompt({ project, number: 1, missed, message: 'x' });
  expect(system).toEqual(buildMessages({ project, turns: [], message: 'y' }).system);
});

it('knows no scene that is not there', () => {
  expect(() => buildWholeScenePrompt({ project, number: 3, missed, message: 'x' })).toThrow(
    RangeError,
  );
});
