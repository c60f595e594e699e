/**
 * One line of JSON per event on standard error: for whoever runs the server, never for
 * a browser. `thrown` is added with its stack and its cause.
 */
export function logError(message: string, thrown: unknown): void {
  const line = { level: 'error', time: new Date().toISOString(), message, error: describe(thrown) };
  console.error(JSON.stringify(line));
}

/** One line for something that went wrong outside and was handled: messages without stacks. */
export function logWarning(message: string, thrown: unknown): void {
  const line = { level: 'warn', time: new Date().toISOString(), message, reasons: reasons(thrown) };
  console.error(JSON.stringify(line));
}

function reasons(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) return thrown === undefined ? [] : [String(thrown)];
  return [thrown.message, ...reasons(thrown.cause)];
}

function describe(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return String(thrown);
  const { name, message, stack, cause } = thrown;
  return { name, message, stack, cause: cause === undefined ? undefined : describe(cause) };
}
