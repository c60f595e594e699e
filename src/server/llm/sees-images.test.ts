import { describe, expect, it } from 'vitest';
import { parseEnv } from '~/env';
import { chooseModel } from './choose-model';
import { seesImages } from './sees-images';

it.each([
  ['anthropic', 'claude-sonnet-4-5', true],
  ['anthropic', 'claude-next', true],
  ['anthropic', 'claude-2.1', false],
  ['openai', 'gpt-5', true],
  ['openai', 'gpt-4', false],
  ['openai', 'gpt-3.5-turbo', false],
  ['openai', 'o3-mini', false],
  ['other', 'llama3.2-vision:11b', true],
  ['other', 'qwen2.5-vl-72b-instruct', true],
  ['other', 'qwen2.5vl:7b', true],
  ['other', 'llava:13b', true],
  ['other', 'gemma3:12b', true],
  ['other', 'gemma3:1b', false],
  ['other', 'anthropic/claude-sonnet-4.5', true],
  ['other', 'openai/gpt-4o-mini', true],
  ['other', 'google/gemini-2.5-pro', true],
  ['other', 'llama3.1:8b', false],
  ['other', 'qwen2.5-coder:32b', false],
  ['other', 'deepseek-r1', false],
  ['other', 'scripted', false],
] as const)('%s’s %s sees pictures: %s', (provider, model, expected) => {
  expect(seesImages(provider, model)).toBe(expected);
});

describe('MODEL_SEES_IMAGES', () => {
  const server = { OPENAI_COMPATIBLE_BASE_URL: 'http://localhost:11434/v1', MODEL: 'local' };
  const sees = (more: Record<string, string>) =>
    chooseModel(parseEnv({ ...server, ...more })).seesImages;

  it('is the last word', () => {
    expect(sees({})).toBe(false);
    expect(sees({ MODEL_SEES_IMAGES: 'true' })).toBe(true);
    expect(sees({ MODEL: 'llava', MODEL_SEES_IMAGES: '0' })).toBe(false);
    expect(() => sees({ MODEL_SEES_IMAGES: 'perhaps' })).toThrow('MODEL_SEES_IMAGES');
  });
});
