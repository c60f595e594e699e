import { capabilityOf } from '~/core/scene/capabilities';
import { namedBy } from '../capabilities/named-modules';
import { runnable } from '../runnable';
import type { Prepare } from '../scene-files';
import { loadIconProgram } from './icon-program';

/** A component that the scene does not declare may be an icon. */
const UNDECLARED = /__fw\.stand\("[A-Z]/;

/** Gets what draws icons, and the icons that the scenes name; nothing for scenes without any. */
export const prepareIcons: Prepare = async (scenes, files) => {
  const bodies = scenes.flatMap((scene) => {
    const js = runnable(scene.content)?.js ?? '';
    const hasIcons = namedBy(scene).some((specifier) => capabilityOf(specifier) === 'icons');
    return hasIcons || UNDECLARED.test(js) ? [js] : [];
  });
  if (bodies.length === 0) return;
  // Placeholders stand in for a file that does not come; the next composition asks again.
  const program = await loadIconProgram(files).catch(() => null);
  await program?.prepare(bodies, files);
};
