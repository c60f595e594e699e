import { describe, expect, it } from 'vitest';
import { CAPABILITY_NAMES } from '~/core/compiler/known-names';
import { MODULE_FILES } from '~/core/scene/capabilities';
import { iconModules } from '../icons/icon-modules';
import { sceneModules } from '../modules';

async function modulesOf(capability: string): Promise<Record<string, object>> {
  return (await import(`./files/${capability}.ts`)).modules;
}

describe('the files of modules', () => {
  it.each(Object.entries(MODULE_FILES))('have what the catalogue says: %s', async (file, all) => {
    expect(Object.keys(await modulesOf(file)).sort()).toEqual([...all].sort());
  });

  it.each(Object.entries(CAPABILITY_NAMES))(
    'have every name that the compiler adds from %s',
    async (specifier, names) => {
      const [file] = Object.keys(MODULE_FILES).filter((one) =>
        MODULE_FILES[one]?.includes(specifier),
      );
      const modules: Record<string, object> = file
        ? await modulesOf(file)
        : { ...sceneModules, ...iconModules };
      const module = modules[specifier];
      expect(names.split(' ').filter((name) => !Reflect.get(module ?? {}, name))).toEqual([]);
    },
  );

  it('take each presentation from its own module, as default, and from the package', async () => {
    const { '@remotion/transitions': all = {}, ...own } = await modulesOf('transitions');
    for (const [specifier, module] of Object.entries(own)) {
      const presentation = Reflect.get(module, 'default');
      expect(presentation, specifier).toBeTypeOf('function');
      expect(Object.values(all)).toContain(presentation);
    }
  });
});
