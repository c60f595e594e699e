import type { CompileResult } from '~/core/scene/artifact';
import type { CompilerBundle } from './bundles';
import { evaluate } from './evaluate';

/** The compiler that stays on the server until a scene needs it; rejects with a sentence. */
export async function compilerFrom(
  file: Promise<ArrayBuffer>,
): Promise<(tsx: string) => CompileResult> {
  const bytes = await file;
  try {
    return evaluate<CompilerBundle>(bytes, 'framewright-compiler.js').compileInBrowser;
  } catch (cause) {
    throw new Error('The compiler does not run in this browser.', { cause });
  }
}
