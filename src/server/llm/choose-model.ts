import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { defaultSettingsMiddleware, wrapLanguageModel } from 'ai';
import type { Env } from '~/env';
import { createDemoModel } from './demo/demo-model';
import type { LanguageModelV3 } from './language-model';
import { seesImages } from './sees-images';

const DEFAULT_ANTHROPIC_MODEL = 'claude-sonnet-4-5';
const DEFAULT_OPENAI_MODEL = 'gpt-5';

export type ChosenModel = {
  /** `demo` is the built-in model that stands in until one is configured. */
  kind: 'demo' | 'configured';
  /** What the creator sees, e.g. `claude-sonnet-4-5`. */
  name: string;
  model: LanguageModelV3;
  /** Whether it can be shown pictures. */
  seesImages: boolean;
};

/**
 * The model that the environment asks for. An OpenAI-compatible server comes first,
 * being the most deliberate setting, then Anthropic, then OpenAI, else the demo model.
 */
export function chooseModel(env: Env): ChosenModel {
  const compatibleName = env.MODEL ?? env.OPENAI_COMPATIBLE_MODEL;
  if (env.OPENAI_COMPATIBLE_BASE_URL && compatibleName) {
    const provider = createOpenAICompatible({
      name: 'openai-compatible',
      baseURL: env.OPENAI_COMPATIBLE_BASE_URL,
      apiKey: env.OPENAI_COMPATIBLE_API_KEY,
      includeUsage: true,
    });
    return configured(env, 'other', compatibleName, provider(compatibleName));
  }
  if (env.ANTHROPIC_API_KEY) {
    const name = env.MODEL ?? DEFAULT_ANTHROPIC_MODEL;
    const provider = createAnthropic({
      apiKey: env.ANTHROPIC_API_KEY,
      baseURL: env.ANTHROPIC_BASE_URL,
    });
    return configured(env, 'anthropic', name, provider(name));
  }
  if (env.OPENAI_API_KEY) {
    const name = env.MODEL ?? DEFAULT_OPENAI_MODEL;
    const provider = createOpenAI({ apiKey: env.OPENAI_API_KEY, baseURL: env.OPENAI_BASE_URL });
    return configured(env, 'openai', name, thinkingBriefly(provider(name), name));
  }
  return { kind: 'demo', name: 'Demo model', model: createDemoModel(), seesImages: false };
}

/** Models of OpenAI that think without a word, by default for longer than anybody waits for a first one. */
const THINKS_SILENTLY = /^(?:o\d|gpt-[5-9])(?!.*chat)/;

function thinkingBriefly(model: LanguageModelV3, name: string): LanguageModelV3 {
  if (!THINKS_SILENTLY.test(name)) return model;
  const settings = { providerOptions: { openai: { reasoningEffort: 'low' } } };
  return wrapLanguageModel({ model, middleware: defaultSettingsMiddleware({ settings }) });
}

function configured(
  env: Env,
  provider: Parameters<typeof seesImages>[0],
  name: string,
  model: LanguageModelV3,
): ChosenModel {
  const sees = env.MODEL_SEES_IMAGES ?? seesImages(provider, name);
  return { kind: 'configured', name, model, seesImages: sees };
}
