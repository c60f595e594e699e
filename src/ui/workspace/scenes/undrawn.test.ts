import { expect, it } from 'vitest';
import type { SceneTrouble } from '../../preview/use-frame-host';
import { undrawnLabel, undrawnSentence } from './undrawn';

const good = { name: 'Good', hasArtifact: true, headRevisionId: 'r1' };
const broken = { name: 'Broken', hasArtifact: false, headRevisionId: 'r2' };
const throwing = { name: 'Throws', hasArtifact: true, headRevisionId: 'r3' };
const trouble: SceneTrouble = {
  kind: 'scene-stopped',
  sceneId: 's3',
  revisionId: 'r3',
  message: 'Boom',
  line: 1,
  shown: 'card',
};

it('names what does not compile and what stops while it is drawn', () => {
  expect(undrawnLabel(good, {})).toBeNull();
  expect(undrawnLabel(broken, {})).toBe('Does not compile');
  expect(undrawnLabel(throwing, { r3: trouble })).toBe('Stops while drawn');
  const loop: SceneTrouble = {
    kind: 'loop-stopped',
    sceneId: 's3',
    revisionId: 'r3',
    line: 4,
    iterations: 5_000_000,
  };
  expect(undrawnLabel(throwing, { r3: loop })).toBe('Loop stopped');
});

it('says of a frozen scene what it means for the export', () => {
  const frozen: SceneTrouble = { kind: 'scene-frozen', sceneId: 's3', revisionId: 'r3' };
  expect(undrawnLabel(throwing, { r3: frozen })).toBe('Stopped answering');
  const sentence = undrawnSentence([broken, throwing], { r3: frozen });
  expect(sentence).toMatch(/^“Broken” is not drawn as written/);
  expect(sentence).toContain('“Throws” is likely to stop the export');
});

it('forgets the trouble of a revision that was replaced', () => {
  expect(undrawnLabel({ ...throwing, headRevisionId: 'r4' }, { r3: trouble })).toBeNull();
});

it('warns of an export that shows something else', () => {
  const sentence = (...scenes: (typeof good)[]) => undrawnSentence(scenes, { r3: trouble });
  expect(sentence(good)).toBeNull();
  expect(sentence(good, throwing)).toMatch(/^“Throws” is not drawn/);
  expect(sentence(broken, throwing)).toMatch(/^“Broken” and “Throws” are not drawn/);
});
