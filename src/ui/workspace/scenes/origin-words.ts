import type { Scene } from '../types';

const WORDS: Record<Scene['origin'], string> = {
  generate: 'Written by the model',
  edit: 'Edited by the model',
  code: 'Edited by hand',
  restore: 'Restored from an earlier version',
};

/** Where a scene's newest revision came from. */
export function originWords(origin: Scene['origin']): string {
  return WORDS[origin];
}
