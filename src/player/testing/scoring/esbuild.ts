import { transformSync } from 'esbuild';
import { messageOf } from '~/core/errors';
import { runCommonJs } from './common-js';
import type { Pipeline } from './pipeline';

/** TSX to CommonJS by esbuild. @throws esbuild's TransformFailure */
export function toCommonJs(tsx: string): string {
  return transformSync(tsx, { loader: 'tsx', format: 'cjs', jsx: 'transform', target: 'es2022' })
    .code;
}

/** A strict compiler that repairs nothing: what it runs is what the author wrote. */
export const esbuildPipeline: Pipeline = {
  name: 'esbuild',
  attempt: async (text) => {
    try {
      const code = toCommonJs(text);
      return { make: () => runCommonJs(code), notes: [] };
    } catch (thrown) {
      return { make: null, error: messageOf(thrown) };
    }
  },
};
