import type { Prepare } from '../scene-files';
import { INTER_FILES, loadFont } from './inter';

const loading = new Map<string, Promise<void>>();

/** Gets Inter: the main file before anything is drawn, the others as they come. */
export const prepareFonts: Prepare = async (_scenes, { player, file }) => {
  const load = (name: string): Promise<void> => {
    const known = loading.get(name);
    if (known) return known;
    const url = player.fonts.find((font) => font.file === name)?.url;
    if (!url) return Promise.resolve();
    // A font that does not come leaves the text in a system font; the next composition asks again.
    const done = file(url)
      .then((data) => loadFont({ file: name, data }))
      .catch(() => void loading.delete(name));
    loading.set(name, done);
    return done;
  };
  const [main, ...rest] = INTER_FILES;
  if (main) await load(main.file);
  for (const { file: name } of rest) void load(name);
};
