/**
 * Runs a bundle that the page transferred as UTF-8 bytes and returns its exports.
 * `build-frame` ends each bundle with a `return`, a function body's only way out.
 * The page vouches for the bytes, so their shape is taken as declared.
 */
export function evaluate<Exports>(bytes: ArrayBuffer, name: string): Exports {
  return new Function(`${new TextDecoder().decode(bytes)}\n//# sourceURL=${name}`)();
}
