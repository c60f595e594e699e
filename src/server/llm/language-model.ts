import type { LanguageModel } from 'ai';

/** The AI SDK's own interface, taken from its public type so that no second package is needed. */
export type LanguageModelV3 = Extract<LanguageModel, { specificationVersion: 'v3' }>;
