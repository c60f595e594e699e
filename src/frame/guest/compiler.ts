import { compileScene } from '~/core/compiler/compile-scene';
import { constructInBrowser } from '~/core/compiler/gate-browser';
import type { CompileResult } from '~/core/scene/artifact';

/** The light half of the compiler: the entry of the bundle that only scenes without an artifact need. */
export function compileInBrowser(tsx: string): CompileResult {
  return compileScene(tsx, { gate: constructInBrowser });
}
