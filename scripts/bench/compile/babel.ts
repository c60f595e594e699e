import { transform } from '@babel/standalone';
import { messageOf } from '../../../src/core/errors';
import { runCommonJs } from '../../../src/player/testing/scoring/common-js';
import type { Pipeline } from '../../../src/player/testing/scoring/pipeline';

/** TSX to CommonJS by Babel as it runs in browsers. @throws on a syntax error */
export function babelToCommonJs(tsx: string): string {
  const { code } = transform(tsx, {
    filename: 'scene.tsx',
    presets: [['typescript', { isTSX: true, allExtensions: true }], ['react']],
    plugins: ['transform-modules-commonjs'],
    sourceType: 'module',
  });
  return code ?? '';
}

export const babelPipeline: Pipeline = {
  name: '@babel/standalone',
  attempt: async (text) => {
    try {
      const code = babelToCommonJs(text);
      return { make: () => runCommonJs(code), notes: [] };
    } catch (thrown) {
      return { make: null, error: messageOf(thrown) };
    }
  },
};
