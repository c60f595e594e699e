import { expect, it } from 'vitest';
import { type AudioTrack, type Composition, type FontAsset, pictureKey } from './composition';

const track: AudioTrack = {
  id: 'music',
  name: 'Music',
  url: '/api/audio/1/2',
  startFrame: 0,
  offsetFrames: 0,
  volume: 1,
  fadeInFrames: 0,
  fadeOutFrames: 0,
  durationInFrames: 300,
};

const font = (family: string): FontAsset => ({
  ...{ id: family, family, weight: '400', style: 'normal' },
  url: `/api/fonts/1/${family}`,
});

const artifact = { js: "const FONT = 'Acme Sans'; return A;", params: [], lineOffset: 2 };
const scene = { id: 'a', revisionId: 'a1', name: 'A', durationInFrames: 60 };
const drawn: Composition['scenes'][number] = { ...scene, content: { kind: 'artifact', artifact } };
const video = (changes: Partial<Composition> = {}): Composition => ({
  title: 'A video',
  width: 1920,
  height: 1080,
  fps: 30,
  scenes: [drawn, { ...drawn, id: 'b', revisionId: 'b1' }],
  audio: [track],
  ...changes,
});

const second = (changes: Partial<Composition['scenes'][number]>) =>
  video({ scenes: [drawn, { ...drawn, id: 'b', revisionId: 'b1', ...changes }] });

const error = { kind: 'syntax', message: 'No.', line: null, column: null } as const;

it.each<[string, Composition]>([
  ['the format', video({ width: 1080 })],
  ['a revision', second({ revisionId: 'b2' })],
  ['a length', second({ durationInFrames: 61 })],
  ['a transition', second({ transition: { kind: 'fade', durationInFrames: 15 } })],
  ['whether it compiles', second({ content: { kind: 'source', tsx: '', error, lastGood: null } })],
  ['the order', video({ scenes: video().scenes.toReversed() })],
  ['a sound less', video({ audio: [] })],
  ['a volume', video({ audio: [{ ...track, volume: 0.5 }] })],
  ['a typeface that a scene names', video({ fonts: [font('Acme Sans')] })],
  ['a fade', video({ audio: [{ ...track, fadeOutFrames: 30 }] })],
])('the picture is another one after a change of %s', (_, changed) => {
  expect(pictureKey(changed)).not.toBe(pictureKey(video()));
});

it.each<[string, Composition]>([
  ['titles', video({ title: 'Other' })],
  ['names', second({ name: 'Other' })],
  ['names of sounds', video({ audio: [{ ...track, name: 'Other' }] })],
  ['typefaces that none names', video({ fonts: [font('Other')] })],
  ['a cut, said aloud', second({ transition: { kind: 'cut', durationInFrames: 0 } })],
])('the picture is the same whatever %s', (_, changed) => {
  expect(pictureKey(changed)).toBe(pictureKey(video()));
});
