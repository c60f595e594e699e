/**
 * One line of JSON per event on standard error: for whoever runs the server, never for
 * a browser. `thrown` is added with its stack and its cause.
 */
export function logError(message: string, thrown: unknown): void {
  const line = { level: 'error', time: new Date().toISOString(), message, error: describe(thrown) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

function describe(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return String(thrown);
  const { name, message, stack, cause } = thrown;
  return { name, message, stack, cause: cause === undefined ? undefined : describe(cause) };
}
