import { expect, it } from 'vitest';
import type { Composition } from '~/core/timeline/composition';
import { withCandidate, withoutCandidate } from './candidates';
import { liveComposition, liveDuration } from './live-composition';
import type { LiveGeneration, LiveScene } from './live-generation';
import { pendingScenes } from './pending-scenes';

const artifact = { js: 'return Old;', params: [], lineOffset: 2 };
const stored: Composition = {
  title: '',
  width: 1920,
  height: 1080,
  fps: 30,
  scenes: [
    {
      id: 's1',
      revisionId: 'r1',
      name: 'Opening',
      durationInFrames: 60,
      content: { kind: 'artifact', artifact },
    },
  ],
};
const rows = [{ id: 's1', headRevisionId: 'r1' }];

const scene = (more: Partial<LiveScene> = {}): LiveScene => ({
  kind: 'scene',
  index: 0,
  name: 'New',
  intent: 'add',
  targetId: null,
  frames: null,
  total: null,
  code: '',
  isAskedWhole: false,
  progress: { status: 'writing' },
  ...more,
});
const writing = (...parts: LiveScene[]): LiveGeneration => ({
  id: 'g',
  lastSeq: 0,
  parts,
  asking: null,
  outcome: { status: 'writing', model: 'scripted' },
});
const candidate = { revisionId: 'live g 0 1', tsx: 'export default () => <p/>' };

it('puts a candidate in the place of what it edits, with the stored picture behind it', () => {
  const pending = pendingScenes(writing(scene({ targetId: 's1' })), rows, { 'g 0': [candidate] });
  const [first, second] = liveComposition(stored, pending).scenes;
  expect(second).toBeUndefined();
  expect(first).toMatchObject({
    id: 's1',
    name: 'Opening',
    durationInFrames: 60,
    revisionId: candidate.revisionId,
    content: { kind: 'source', live: true, tsx: candidate.tsx, lastGood: artifact },
  });
});

it('puts a new scene at the end, as long as its source says', () => {
  const code = 'export const durationInFrames_x = 75;\n';
  const pending = pendingScenes(writing(scene({ code })), rows, { 'g 0': [candidate] });
  const { scenes } = liveComposition(stored, pending);
  expect(scenes.map(({ id }) => id)).toEqual(['s1', 'new g 0']);
  expect(scenes[1]?.durationInFrames).toBe(75);
  const code9 = 'const durationInFrames = 9';
  expect(liveDuration({ frames: null, code: code9 })).toBe(150);
});

it('shows a new scene as long as the reply asks for, and an edited one as it is stored', () => {
  const lengths = (one: LiveScene) => {
    const pending = pendingScenes(writing(one), rows, { 'g 0': [candidate] });
    return liveComposition(stored, pending).scenes.map((each) => each.durationInFrames);
  };
  const code = 'export const durationInFrames = 75;\n';
  expect(lengths(scene({ frames: 90, code }))).toEqual([60, 90]);
  expect(lengths(scene({ frames: 45, targetId: 's1', code }))).toEqual([60]);
});

it('leaves the video as it is until something drew a picture', () => {
  expect(liveComposition(stored, pendingScenes(writing(scene()), rows, {}))).toBe(stored);
  const empty = { ...stored, scenes: [] };
  const { scenes } = liveComposition(empty, pendingScenes(writing(scene()), [], {}));
  expect(scenes).toMatchObject([{ id: 'new g 0', content: { kind: 'artifact' } }]);
});

it('keeps a candidate until the row of what was stored is here', () => {
  const progress = { status: 'stored' as const, scene: null, error: null, notes: [] };
  const edited = scene({
    targetId: 's1',
    progress: { ...progress, sceneId: 's1', revisions: { before: 'r1', after: 'r2' } },
  });
  expect(pendingScenes(writing(edited), rows, {})).toHaveLength(1);
  expect(pendingScenes(writing(edited), [{ id: 's1', headRevisionId: 'r2' }], {})).toEqual([]);
  const unchanged = { ...progress, sceneId: 's1', revisions: { before: 'r1', after: 'r1' } };
  expect(pendingScenes(writing(scene({ targetId: 's1', progress: unchanged })), rows, {})).toEqual(
    [],
  );
  const added = scene({
    progress: { ...progress, sceneId: 's2', revisions: { before: null, after: 'r9' } },
  });
  expect(pendingScenes(writing(added), rows, {})).toHaveLength(1);
  const here = [...rows, { id: 's2', headRevisionId: 'r9' }];
  expect(pendingScenes(writing(added), here, {})).toEqual([]);
  // Somebody has removed it again.
  expect(pendingScenes(writing(added), rows, {}, new Set(['s2']))).toEqual([]);
});

it('shows what was stored as soon as that is told, in the place of the candidate', () => {
  const told = { status: 'stored' as const, error: null, notes: [] };
  const [old] = stored.scenes;
  const edited = { ...old, id: 's1', revisionId: 'r2', name: 'Opening', durationInFrames: 90 };
  const drawn = { ...edited, content: { kind: 'artifact' as const, artifact } };
  const revisions = { before: 'r1', after: 'r2' };
  const edit = scene({
    targetId: 's1',
    progress: { ...told, sceneId: 's1', revisions, scene: drawn },
  });
  const added = { ...drawn, id: 's2', revisionId: 'r9' };
  const add = scene({
    index: 1,
    progress: {
      ...{ ...told, sceneId: 's2', scene: added },
      revisions: { before: null, after: 'r9' },
    },
  });
  const candidates = { 'g 0': [candidate], 'g 1': [candidate] };
  const pending = pendingScenes(writing(edit, add), rows, candidates);
  expect(liveComposition(stored, pending).scenes).toEqual([drawn, added]);
});

it('goes back to the candidate before one that throws', () => {
  const better = { revisionId: 'live g 0 2', tsx: 'export default () => <b/>' };
  const both = withCandidate(withCandidate({}, 'g 0', candidate), 'g 0', better);
  const last = (known: typeof both) => pendingScenes(writing(scene()), rows, known)[0]?.candidate;
  expect(last(both)).toBe(better);
  expect(last(withoutCandidate(both, better.revisionId))).toBe(candidate);
});
