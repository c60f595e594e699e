import type { CompileResult } from '../scene/artifact';
import { type CompileOptions, compileScene } from './compile-scene';

/** A compile result, and which half of the compiler made it. */
export type ThoroughResult = CompileResult & { half: 'light' | 'heavy' };

/**
 * Compiles with both halves: the light one, and only where it yields no body the heavy
 * rescue, which is loaded on first need. Deterministic as `compileScene` is; rejects only when
 * the rescue itself cannot be loaded or has a defect.
 */
export async function compileThoroughly(
  source: string,
  options: CompileOptions,
): Promise<ThoroughResult> {
  const light = compileScene(source, options);
  if (light.js !== null || light.error?.kind === 'empty') return { ...light, half: 'light' };
  const { rescue } = await import('./rescue/rescue');
  return { ...rescue(source, light, (text) => compileScene(text, options)), half: 'heavy' };
}

/** Loads the heavy half ahead of its first use. */
export async function warmRescue(): Promise<void> {
  await import('./rescue/rescue');
}
