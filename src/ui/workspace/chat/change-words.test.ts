import { expect, it } from 'vitest';
import { changeWords } from './change-words';

const scene = { sceneId: 's', name: 'Opening' };

it.each([
  [{ kind: 'trim', durationInFrames: 75 } as const, 'Set “Opening” to 2.5 s'],
  [{ kind: 'delete' } as const, 'Deleted “Opening”'],
  [{ kind: 'duplicate', copyId: 'c' } as const, 'Copied “Opening”'],
  [{ kind: 'move', to: 1 } as const, 'Moved “Opening” to place 1'],
  [{ kind: 'rename', before: 'Scene 1' } as const, 'Renamed “Scene 1” to “Opening”'],
  [{ kind: 'transition', transition: null } as const, '“Opening” comes in with a cut'],
  [
    { kind: 'transition', transition: { kind: 'fade', durationInFrames: 12 } } as const,
    '“Opening” comes in with a fade',
  ],
])('says what a reply did to a scene', (change, words) => {
  expect(changeWords({ ...scene, ...change }, 30)).toBe(words);
});
