/** Ways into React and Remotion that are no part of what a scene is written with. */
const INTERNAL = /^(?:__\w+|Internals|FolderContext|watchStaticFile)$/;

/** Modules whose insides are frozen; others, such as three, keep state in what they export. */
const FROZEN = /^(?:react(?:-dom)?(?:\/.*)?|remotion|@remotion\/.*)$/;

/** Whether an export is kept from scenes: through it, one could change what its neighbours are drawn with. */
export function isInternal(name: string): boolean {
  return INTERNAL.test(name);
}

const done = new WeakSet<object>();

/**
 * Freezes what a module's exports are made of, in place, for all scenes and the player share
 * them: functions, classes with their prototypes, and components that are objects. What React
 * itself writes to stays open: contexts, and the state of lazy components.
 */
export function freezeModule(specifier: string, module: object): void {
  if (!FROZEN.test(specifier) || done.has(module)) return;
  done.add(module);
  for (const [name, value] of Object.entries(module)) {
    if (name !== 'default' && !isInternal(name)) freezeDeep(value);
  }
}

function freezeDeep(value: unknown): void {
  if (!isOpen(value) || done.has(value)) return;
  done.add(value);
  for (const key of Reflect.ownKeys(value)) {
    const own = Object.getOwnPropertyDescriptor(value, key);
    if (own && 'value' in own && key !== '_payload') freezeDeep(own.value);
  }
  if (isPrototype(value)) seal(value);
  Object.freeze(value);
}

/** Functions, plain objects, lists and prototypes; not maps, nodes, contexts or what else has a life. */
function isOpen(value: unknown): value is object {
  if (typeof value === 'function') return !isNative(value);
  if (typeof value !== 'object' || value === null) return false;
  if ('_currentValue' in value) return false;
  const parent: unknown = Object.getPrototypeOf(value);
  return (
    parent === Object.prototype || parent === null || Array.isArray(value) || isPrototype(value)
  );
}

/** The language's own functions belong to everybody. */
function isNative(value: object): boolean {
  return /\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(value));
}

function isPrototype(value: object): boolean {
  const owner = Object.getOwnPropertyDescriptor(value, 'constructor')?.value;
  return typeof owner === 'function' && owner.prototype === value && !isNative(owner);
}

/**
 * A frozen property would forbid its heirs to have one of their own by that name, as in
 * `Child.prototype.constructor = Child`; one with a setter does not.
 */
function seal(prototype: object): void {
  for (const key of Reflect.ownKeys(prototype)) {
    const own = Object.getOwnPropertyDescriptor(prototype, key);
    if (!own?.configurable || !('value' in own)) continue;
    Object.defineProperty(prototype, key, {
      enumerable: own.enumerable,
      get: () => own.value,
      set(value: unknown) {
        if (this === prototype) throw new TypeError('Scenes share this, so it cannot be changed.');
        Object.defineProperty(this, key, {
          value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
    });
  }
}
