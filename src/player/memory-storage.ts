/**
 * A `Storage` that lasts as long as its scene: the browser refuses the real one to a document
 * without an origin. Methods and named access as in https://html.spec.whatwg.org/#storage-2.
 */
export function createMemoryStorage(): object {
  const items = new Map<string, string>();
  const methods: Readonly<Record<string, unknown>> = {
    getItem: (key: unknown) => items.get(String(key)) ?? null,
    setItem: (key: unknown, value: unknown) => void items.set(String(key), String(value)),
    removeItem: (key: unknown) => void items.delete(String(key)),
    clear: () => items.clear(),
    key: (index: unknown) => [...items.keys()][Number(index)] ?? null,
  };
  return new Proxy<object>(Object.create(null), {
    get: (_, key) => {
      if (key === 'length') return items.size;
      return typeof key === 'string' ? (methods[key] ?? items.get(key)) : undefined;
    },
    set: (_, key, value) => items.set(String(key), String(value)) === items,
    deleteProperty: (_, key) => items.delete(String(key)) || true,
    has: (_, key) => Object.hasOwn(methods, key) || items.has(String(key)),
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: (_, key) => {
      const value = items.get(String(key));
      if (value === undefined) return undefined;
      return { value, writable: true, enumerable: true, configurable: true };
    },
  });
}
