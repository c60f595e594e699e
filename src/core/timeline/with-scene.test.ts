import { expect, it } from 'vitest';
import { withScene } from './with-scene';

const artifact = { js: 'return () => null;', params: [], lineOffset: 2 };
const scene = (id: string, revisionId: string) => ({
  ...{ id, revisionId, name: id, durationInFrames: 60 },
  content: { kind: 'artifact' as const, artifact },
});
const scenes = [scene('a', 'a1'), scene('new b', 'live'), scene('c', 'c1')];
const after = (...put: Parameters<typeof scene>) =>
  withScene(scenes, scene(...put), 'new b').map(({ revisionId }) => revisionId);

it('puts a stored scene in the place of what was seen of it, of its older self, or at the end', () => {
  expect(after('b', 'b1')).toEqual(['a1', 'b1', 'c1']);
  expect(after('a', 'a2')).toEqual(['a2', 'live', 'c1']);
  const longer = withScene(scenes, scene('d', 'd1'), 'new d');
  expect(longer.map(({ id }) => id)).toEqual(['a', 'new b', 'c', 'd']);
});
