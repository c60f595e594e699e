import { APICallError, type LanguageModel, wrapLanguageModel } from 'ai';

/** The AI SDK's own interface, taken from its public type so that no second package is needed. */
export type LanguageModelV3 = Extract<LanguageModel, { specificationVersion: 'v3' }>;

/**
 * The same model, remembering what its server last refused a call with: while the SDK
 * waits to ask again, nothing else tells a busy server from a silent one.
 */
export function watchRefusals(model: LanguageModelV3): {
  model: LanguageModelV3;
  lastRefusal: () => unknown;
} {
  let refusal: unknown;
  const watched = wrapLanguageModel({
    model,
    middleware: {
      specificationVersion: 'v3',
      wrapStream: async ({ doStream }) => {
        refusal = undefined;
        try {
          return await doStream();
        } catch (thrown) {
          // Our own abort arrives here as well.
          if (APICallError.isInstance(thrown)) refusal = thrown;
          throw thrown;
        }
      },
    },
  });
  return { model: watched, lastRefusal: () => refusal };
}
