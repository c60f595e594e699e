import { describe, expect, it } from 'vitest';
import { joinDeltas, parseReply, replyText } from '../parse-reply';
import { EDITS_AND_CUTS } from './edits-and-cuts';
import { FENCES } from './fences';
import { OTHER_NOTATIONS } from './json-and-tags';
import { directivesOf, feed, pieces, scenesOf } from './testing/read';
import { THINKING } from './thinking';

const ALL = Object.entries({ ...FENCES, ...THINKING, ...OTHER_NOTATIONS, ...EDITS_AND_CUTS });

describe.each(ALL)('a reply with %s', (_habit, { reply, text, scenes, directives = [] }) => {
  const events = parseReply(reply);

  it('means these scenes, lines and words', () => {
    expect(scenesOf(events)).toEqual(scenes);
    expect(directivesOf(events)).toEqual(directives);
    expect(replyText(events)).toBe(text);
  });

  it('gives the same events however it is cut', () => {
    expect(joinDeltas(feed(reply.split('')))).toEqual(events);
    for (let seed = 1; seed <= 20; seed++) {
      expect(joinDeltas(feed(pieces(reply, seed, seed * 4)))).toEqual(events);
    }
  });

  it('loses no scene and no word that came whole before a cut', () => {
    for (let at = 0; at <= reply.length; at += 7) {
      const cut = parseReply(reply.slice(0, at));
      const starts = cut.filter(({ type }) => type === 'scene-start');
      expect(starts.length).toBe(scenesOf(cut).length);
      const whole = scenesOf(cut).filter((scene) => scene.length === 4);
      expect(whole.length).toBeLessThanOrEqual(scenes.length);
    }
  });
});

it('gives the same events however it is cut, for any jumble of replies', () => {
  const parts = ALL.flatMap(([, { reply }], index) => [...pieces(reply, index + 1, 40)]);
  let state = 11;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  for (let round = 0; round < 400; round++) {
    const jumble = Array.from({ length: 12 }, () => {
      const at = next(parts.length);
      return parts.slice(at, at + 1 + next(4)).join('') + (next(3) === 0 ? '\n' : '');
    }).join('');
    const events = parseReply(jumble);
    expect(joinDeltas(feed(jumble.split(''))), jumble).toEqual(events);
    expect(joinDeltas(feed(pieces(jumble, round + 1, 60))), jumble).toEqual(events);
  }
});

it('knows the habits of many models', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(60);
});
