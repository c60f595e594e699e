import type { ComponentType } from 'react';
import * as React from 'react';
import { sceneModules } from '../../modules';
import { instantiate } from '../../run-artifact';
import { createSceneScope } from '../../scope';

/** How a program of CommonJS modules is run: nothing added, nothing forgiven. */
const RUN = `const module = { exports: {} };
(function (require, module, exports) {
CODE
})(require, module, module.exports);
const { exports } = module;
return typeof exports === 'object' && exports !== null && 'default' in exports ? exports.default : exports;`;

/**
 * The component of a module that a strict compiler turned into CommonJS.
 * @throws whatever the module throws, and Error when its default export is no component
 */
export function runCommonJs(code: string): ComponentType {
  const window: unknown = createSceneScope({ modules: sceneModules })[1];
  const require = (specifier: string): object => {
    const module = sceneModules[specifier];
    if (!module) throw new Error(`Cannot find module '${specifier}'`);
    return module;
  };
  const js = RUN.replace('CODE', () => code);
  return instantiate({ js, params: ['require', 'React', 'window'] }, [require, React, window]);
}
