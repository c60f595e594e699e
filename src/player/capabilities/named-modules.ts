import { capabilityOf } from '~/core/scene/capabilities';
import type { CompositionScene } from '~/core/timeline/composition';
import type { PlayerFiles } from '../scene-files';

/** The modules that a scene names beyond those of every surface, by specifier. */
export function namedBy({ content }: CompositionScene): readonly string[] {
  if (content.kind === 'artifact') return content.artifact.capabilities ?? [];
  return (content.kind === 'source' && content.lastGood?.capabilities) || [];
}

export type ModuleFile = { capability: string; url: string };

/** The files that have what the scenes name, each once; the runtime's own modules have none. */
export function filesNamed(
  scenes: readonly CompositionScene[],
  { modules }: Pick<PlayerFiles, 'modules'>,
): ModuleFile[] {
  const named = new Set(scenes.flatMap(namedBy).map(capabilityOf));
  return [...named].flatMap((capability) => {
    const url = capability === null ? undefined : modules[capability];
    return capability === null || url === undefined ? [] : [{ capability, url }];
  });
}
