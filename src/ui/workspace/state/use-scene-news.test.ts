import { expect, it } from 'vitest';
import type { SceneTrouble } from '../../preview/use-frame-host';
import { withoutFrozen, withRepair, withTrouble } from './use-scene-news';

const ids = { sceneId: 's', revisionId: 'r' };
const loop = (line: number): SceneTrouble => ({
  ...ids,
  kind: 'loop-stopped',
  line,
  iterations: 9,
});
const stopped: SceneTrouble = {
  ...ids,
  kind: 'scene-stopped',
  message: 'Boom',
  line: 1,
  shown: null,
};

it('keeps the first loop that was stopped, until the whole scene stops', () => {
  const first = withTrouble({}, loop(4));
  expect(withTrouble(first, loop(7)).r).toEqual(loop(4));
  expect(withTrouble(first, stopped).r).toEqual(stopped);
  expect(withTrouble({ r: stopped }, loop(7)).r).toEqual(stopped);
});

it('forgets that a scene was frozen when it is run again, and nothing else', () => {
  const frozen: SceneTrouble = { ...ids, kind: 'scene-frozen' };
  expect(withoutFrozen(withTrouble({ r: stopped }, frozen), 'r')).toEqual({});
  expect(withoutFrozen({ r: stopped }, 'r')).toEqual({ r: stopped });
});

it('lists each repair of a revision once', () => {
  const repair = { ...ids, message: 'A style was given as text.', line: 3 };
  const once = withRepair({}, repair);
  expect(withRepair(once, repair)).toBe(once);
  expect(withRepair(once, { ...repair, line: 9 }).r).toHaveLength(2);
});
