import { describe, expect, it } from 'vitest';
import { KNOWN_NAMES, RUNTIME_MODULES } from '~/core/compiler/known-names';
import { sceneModules } from './modules';

describe('the modules of the runtime', () => {
  it('are those that the compiler counts on', () => {
    expect(Object.keys(sceneModules).sort()).toEqual([...RUNTIME_MODULES].sort());
  });

  it.each(Object.entries(KNOWN_NAMES))(
    'have every name that the compiler adds from %s',
    (specifier, names) => {
      expect(names.filter((name) => !(name in (sceneModules[specifier] ?? {})))).toEqual([]);
    },
  );
});
