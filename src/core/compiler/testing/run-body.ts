import { compileScene } from '../compile-scene';
import { compileInNode } from '../gate-node';

/** The runtime's part of a body, as plain as a test of the compiler needs it. */
export type StubRuntime = {
  use?: (specifier: string) => unknown;
  stand?: (name: string) => unknown;
  stop?: (line: number) => boolean;
  window?: object;
};

/**
 * Compiles a source, runs its body and calls the component without props. Elements are
 * lists: `['p', props, ...children]`.
 * @throws Error with the compiler's sentence when there is no body
 */
export function drawWith(tsx: string, { window = {}, ...runtime }: StubRuntime = {}): unknown {
  const { js, params, error } = compileScene(tsx, { gate: compileInNode });
  if (js === null) throw new Error(error?.message);
  const fw = {
    h: (...parts: unknown[]) => parts,
    Fragment: 'Fragment',
    use: (specifier: string) => ({ specifier }),
    stand: (name: string) => `stand:${name}`,
    stop: () => false,
    ...runtime,
  };
  return new Function(...params, js)(fw, window, window)({});
}
