import * as React from 'react';
import * as Remotion from 'remotion';
import { play } from './play';

declare const Babel: typeof import('@babel/standalone');

const MODULES: Record<string, unknown> = { react: React, remotion: Remotion };

void play((tsx) => {
  const { code } = Babel.transform(tsx, {
    filename: 'scene.tsx',
    presets: [['typescript', { isTSX: true, allExtensions: true }], ['react']],
    plugins: ['transform-modules-commonjs'],
    sourceType: 'module',
  });
  const module: { exports: { default?: React.ComponentType } } = { exports: {} };
  const require = (name: string) => MODULES[name] ?? {};
  new Function('require', 'module', 'exports', 'React', code ?? '')(
    ...[require, module, module.exports, React],
  );
  if (!module.exports.default) throw new Error('A scene exports nothing.');
  return module.exports.default;
});
