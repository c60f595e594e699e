/** How one HTTP call of the model's server went. `refused`: there was no answer that costs anything. */
export type CallOutcome = 'answered' | 'refused' | 'broken' | 'stopped';

/** Told once for each call that began; tokens are null where the server did not say them. */
export type CallEnd = (end: {
  outcome: CallOutcome;
  inputTokens: number | null;
  outputTokens: number | null;
}) => Promise<void>;

/** Who keeps count of calls: `begin` is awaited before a call leaves, its answer after it ended. */
export type CallLog = { begin(): Promise<CallEnd> };
