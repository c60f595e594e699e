import { beforeEach, expect, it } from 'vitest';
import { FrameHost } from './frame-host';

const artifact = { js: 'return () => null;', params: [], lineOffset: 2 };
const scene = (id: string) => ({
  id,
  revisionId: `${id}1`,
  name: id,
  durationInFrames: 60,
  content: { kind: 'artifact' as const, artifact },
});

let host: FrameHost;

beforeEach(() => {
  const fallbacks = { sc: '', tc: '', jp: '', kr: '', symbols: '', emoji: '' };
  const fonts = { main: { url: '', unicodeRange: '' }, families: '', fallbacks };
  const player = { modules: {}, icons: { program: '', index: '' }, fonts };
  host = new FrameHost({ runtime: '', share: '/frame/share.js', compiler: '', player });
  host.load({ title: '', width: 1920, height: 1080, fps: 30, scenes: [scene('a'), scene('b')] });
});

it('rests on a telling frame and plays from where the scene begins', () => {
  host.rest(90, 60);
  expect(host.frame).toBe(90);
  host.play();
  expect(host.frame).toBe(60);
});

it('plays from where the person went instead', () => {
  host.rest(90, 60);
  host.seek(91);
  host.play();
  expect(host.frame).toBe(91);
});

it('goes on playing from the beginning of the scene when it was playing', () => {
  host.play();
  host.rest(90, 60);
  expect(host.frame).toBe(60);
});

it('shows a stored scene before the video that has it comes, in its place or at the end', () => {
  const last = () => {
    host.seek(9_999);
    return host.frame;
  };
  host.showStored({ ...scene('a'), revisionId: 'a2', durationInFrames: 30 }, 'new a');
  expect(last()).toBe(89);
  host.showStored({ ...scene('c'), durationInFrames: 10 }, 'b');
  expect(last()).toBe(39);
  host.showStored(scene('d'), 'new d');
  expect(last()).toBe(99);
});
