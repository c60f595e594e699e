/** A function of a module, whatever it takes and gives. */
export type Call = (...given: unknown[]) => unknown;

export function isCall(value: unknown): value is Call {
  return typeof value === 'function';
}

/** The function that a module exports under a name, or null. */
export function callOf(module: object, name: string): Call | null {
  const value: unknown = Reflect.get(module, name);
  return isCall(value) ? value : null;
}
