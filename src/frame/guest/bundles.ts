import type { CompileResult } from '~/core/scene/artifact';

/** Exports of the runtime bundle. */
export type RuntimeBundle = { start: (port: MessagePort) => void };

/** Exports of the compiler bundle. */
export type CompilerBundle = { compileInBrowser: (tsx: string) => CompileResult };
