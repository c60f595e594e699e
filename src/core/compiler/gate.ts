/** Why a body does not parse. `line` is 1-based in the body, null when the engine does not tell. */
export type GateFailure = { message: string; line: number | null };

/**
 * Proves that `js` is a function body that parses with these parameters, and runs nothing.
 * Returns null when it does.
 */
export type Gate = (js: string, params: readonly string[]) => GateFailure | null;
