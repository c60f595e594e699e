import type { Directive } from '~/core/reply/action';
import type { ProjectState } from '../conversation';

/** What a message asks for that needs no code. `said` goes after "Done:", and is all there is without directives. */
export type Arrangement = { directives: Directive[]; said: string };

/** Says that the video has no such scene. */
export function unknown(what: string, { scenes }: ProjectState): Arrangement {
  const count = scenes.length === 1 ? 'one scene' : `${scenes.length} scenes`;
  return { directives: [], said: `There is no ${what}: this video has ${count}.` };
}
