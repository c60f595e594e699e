import type { CompileResult } from '~/core/scene/artifact';
import type { GuestFiles } from '../messages/handshake';

/** Exports of the runtime bundle. */
export type RuntimeBundle = { start: (port: MessagePort, files: GuestFiles) => void };

/** Exports of the compiler bundle. */
export type CompilerBundle = { compileInBrowser: (tsx: string) => CompileResult };
