import type { SceneModules } from '../module-table';
import type { Prepare } from '../scene-files';
import { addModules } from './module-registry';
import { filesNamed, type ModuleFile } from './named-modules';
import { sharedModules } from './shared-modules';

/** By the address of the file. */
const loading = new Map<string, Promise<void>>();

/** Gets the files of modules that the scenes name, each once per page. */
export const prepareModules: Prepare = async (scenes, { player, file }) => {
  const load = ({ capability, url }: ModuleFile): Promise<void> => {
    const known = loading.get(url);
    if (known) return known;
    // Placeholders stand in for a file that does not come; the next composition asks again.
    const done = file(url)
      .then((bytes) => addModules(evaluate(bytes, capability)))
      .catch(() => void loading.delete(url));
    loading.set(url, done);
    return done;
  };
  await Promise.all(filesNamed(scenes, player).map(load));
};

/** Runs a file that `scripts/player-files/modules.ts` built, which vouches for its shape. */
function evaluate(bytes: ArrayBuffer, capability: string): SceneModules {
  const code = new TextDecoder().decode(bytes);
  const run = new Function('shared', `${code}\n//# sourceURL=framewright-${capability}.js`);
  return run(sharedModules).modules;
}
