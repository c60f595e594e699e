import { expect, it } from 'vitest';
import { authorSentence, failureSentence, fixSentence } from './failure-words';

const failure = { message: 'x is not defined', line: 12, frame: 36 };

it('says when, where and with what a scene stopped', () => {
  expect(failureSentence(failure, 30)).toBe(
    'At 1.2 s, on line 12, it stopped with “x is not defined”.',
  );
  expect(failureSentence({ ...failure, frame: null }, 30)).toMatch(/^On line 12, it stopped/);
  expect(failureSentence({ ...failure, line: null }, 30)).toMatch(/^At 1\.2 s, it stopped/);
  expect(failureSentence({ ...failure, line: null, frame: null }, 30)).toMatch(/^It stopped with/);
});

it('names whose code it is', () => {
  expect(authorSentence('model')).toMatch(/^The model wrote/);
  expect(authorSentence('person')).toMatch(/^You wrote/);
});

it('begins the same for every fix that was asked for', () => {
  for (const status of ['queued', 'running', 'succeeded', 'failed', 'stopped'] as const) {
    expect(fixSentence({ generationId: 'g', status })).toMatch(/^A fix was asked for/);
  }
});
