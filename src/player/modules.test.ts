import { describe, expect, it } from 'vitest';
import { KNOWN_NAMES, RUNTIME_MODULES } from '~/core/compiler/known-names';
import { RUNTIME_CAPABILITIES } from '~/core/scene/capabilities';
import { sceneModules } from './modules';

describe('the modules of the runtime', () => {
  it('are those that the compiler counts on', () => {
    const { icons = [], ...capabilities } = RUNTIME_CAPABILITIES;
    const counted = [...RUNTIME_MODULES, ...Object.values(capabilities).flat()];
    const own = Object.keys(sceneModules).filter((specifier) => !icons.includes(specifier));
    expect(own.sort()).toEqual(counted.sort());
  });

  it.each(Object.entries(KNOWN_NAMES))(
    'have every name that the compiler adds from %s',
    (specifier, names) => {
      expect(names.filter((name) => !(name in (sceneModules[specifier] ?? {})))).toEqual([]);
    },
  );
});
