/** Longest message to the model that is taken, in characters. */
export const MAX_PROMPT = 20_000;
