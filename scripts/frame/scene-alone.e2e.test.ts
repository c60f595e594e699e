import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import type { Composition, SceneContent } from '~/core/timeline/composition';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { composition, doing, plain, scene } from './scenes';
import { sharedFrameRig } from './shared-frame-rig';

let rig: FrameRig;
let page: Page;

beforeAll(async () => {
  rig = await sharedFrameRig();
  page = await rig.browser.newPage({ viewport: { width: 640, height: 400 } });
  await page.goto(`${rig.server.origin}/host`);
});
afterAll(() => rig?.close());

const show = (video: Composition) => page.evaluate((v) => window.page.remount(v), video);
const swap = (video: Composition) => page.evaluate((v) => window.page.swap(v), video);
const seek = (frame: number) => page.evaluate((f) => window.page.host.seek(f), frame);
/** Runs in the guest, beside the scenes. */
const inGuest = <Value>(read: () => Value) => {
  const guest = page.frames().find((frame) => frame.parentFrame() && !frame.isDetached());
  if (!guest) throw new Error('The page has no frame.');
  return guest.evaluate(read);
};
const stage = () => inGuest(() => document.querySelector('#stage')?.innerHTML ?? '');

/** A scene as the server would store it. */
function compiled(tsx: string): SceneContent {
  const { js, params, lineOffset } = compileScene(tsx, { gate: compileInNode });
  if (js === null) throw new Error(`The scene does not compile: ${tsx}`);
  return { kind: 'artifact', artifact: { js, params, lineOffset } };
}

/** Uses most of what React and Remotion have. */
const NEIGHBOUR = `
import React from 'react';
import { AbsoluteFill, Sequence, Series, Loop, Freeze, Easing, Img, interpolate, interpolateColors, random,
  spring, useCurrentFrame, useVideoConfig } from 'remotion';
const Theme = React.createContext('plain');
class Counted extends React.PureComponent {
  state = { count: 0 };
  componentDidMount() { this.setState({ count: this.state.count + 1 }); }
  render() { return <b>{this.state.count}</b>; }
}
const Kept = React.memo(React.forwardRef(({ text }, ref) => <i ref={ref}>{text}{React.useContext(Theme)}</i>));
export default function Neighbour() {
  const frame = useCurrentFrame();
  const { width, fps } = useVideoConfig();
  const [list] = React.useState([1, 2]);
  const twice = React.useMemo(() => list.map((n) => n * 2), [list]);
  return (
    <AbsoluteFill style={{ background: interpolateColors(frame, [0, 30], ['red', 'blue']) }}>
      <Sequence from={0}><p>{width}/{fps}/{twice.join()}</p></Sequence>
      <Series><Series.Sequence durationInFrames={40}><Counted/></Series.Sequence></Series>
      <Loop durationInFrames={7}><Freeze frame={3}><Kept text={React.Children.count([1, 2])}/></Freeze></Loop>
      <u>{interpolate(frame, [0, 30], [0, 1], { easing: Easing.bezier(0.3, 0, 0.2, 1) })}</u>
      <s>{spring({ frame, fps })}{random('seed')}{React.isValidElement(<a/>) ? 'yes' : 'no'}</s>
      <Img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="/>
    </AbsoluteFill>
  );
}`;

const HOSTILE: Record<string, string> = {
  'a class of React': 'React.PureComponent.prototype.setState = () => {}',
  'its static members': 'React.PureComponent.getDerivedStateFromProps = () => ({ count: 99 })',
  'the class that all are made of':
    'Object.setPrototypeOf(React.PureComponent.prototype, { get state() {} })',
  'what classes are told apart by': 'delete React.Component.prototype.isReactComponent',
  "React's internals":
    'Object.freeze(React.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE)',
  "Remotion's internals": 'Remotion.Internals.useUnsafeVideoConfig = () => null',
  'a component that is an object': 'Remotion.AbsoluteFill.render = () => null',
  'its property by definition':
    'Object.defineProperty(Remotion.Sequence, "render", { value: () => null })',
  'a part of a component': 'Remotion.Series.Sequence.render = () => null',
  'a component of the player': 'Remotion.Img.defaultProps = { style: { display: "none" } }',
  'an export': 'Remotion.interpolate = () => 7',
  'an export of the default export': 'React.default.useState = () => [[9], () => {}]',
  'a function of React': 'React.Children.count = () => 7',
  'an easing': 'Remotion.Easing.bezier = () => () => 7',
  'the class of easings': 'Remotion.Easing.prototype.constructor.bezier = () => () => 7',
  'the parent of easings': 'Object.setPrototypeOf(Remotion.Easing, { bezier: () => () => 7 })',
  'what makes elements': '__fw.h = () => null',
  'the table of modules': '__fw.use("react").createElement = () => null',
  'the video config': 'Object.assign(Remotion.useVideoConfig(), { width: 7, fps: 7 })',
  'the scenes of the video':
    'for (const one of Remotion.useVideoConfig().props.scenes ?? []) one.content = null',
  'the window': 'window.React = window.Remotion = null',
  'the global object': 'globalThis.React = globalThis.document = null',
  'how all classes are updated': 'this.updater.enqueueSetState = () => {}',
};

describe('a scene that changes what scenes share', () => {
  it('leaves its neighbour as it is, whatever it tries', async () => {
    const neighbour = scene('neighbour', compiled(NEIGHBOUR));
    const look = async (hostile: SceneContent) => {
      await seek(10);
      await swap(composition(scene('hostile', hostile), neighbour));
      await eventually(stage).toContain('hostile-was-here');
      await seek(42);
      await eventually(stage).toContain('1280/30/2,4');
      await eventually(stage).toContain('<b>1</b>');
      return (await stage()).replace(/scene-\w+-\d+/g, '');
    };
    const doing = (code: string) =>
      compiled(`import React from 'react'; import * as Remotion from 'remotion';
function attempt() { try { ${code}; } catch (refused) {} }
attempt();
class Mounted extends React.Component {
  componentDidMount() { attempt.call(this); }
  render() { return 'hostile-was-here'; }
}
export default function Hostile() { attempt(); return <Mounted/>; }`);
    await show(composition(scene('hostile', doing('')), neighbour));
    const expected = await look(doing(';'));
    for (const [way, code] of Object.entries(HOSTILE)) {
      expect(await look(doing(code)), way).toBe(expected);
    }
  });
});

const BUSY = `
import { AbsoluteFill, useCurrentFrame } from 'remotion';
const beat = (word) => document.documentElement.setAttribute('data-' + word, String(Date.now() + Math.random()));
setInterval(() => beat('interval'), 5);
const loop = () => { beat('loop'); requestAnimationFrame(loop); };
requestAnimationFrame(loop);
window.addEventListener('knock', () => beat('window'));
document.addEventListener('knock', () => beat('document'));
document.body.addEventListener('knock', () => beat('body'));
new MutationObserver(() => beat('observer')).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-touched'] });
const style = document.createElement('style');
style.textContent = 'body { --of-the-scene: yes }';
document.head.append(style);
const badge = document.createElement('div');
badge.id = 'badge';
document.body.appendChild(badge);
setInterval(() => { throw new Error('on purpose'); }, 5);
export default function Busy() {
  useCurrentFrame();
  return <AbsoluteFill style={{ background: 'green' }}>busy</AbsoluteFill>;
}`;
const WORDS = ['interval', 'loop', 'window', 'document', 'body', 'observer'];

/** What still happens in the guest when everything was given an occasion. */
const alive = () =>
  inGuest(async () => {
    const words = ['interval', 'loop', 'window', 'document', 'body', 'observer'];
    const root = document.documentElement;
    for (const word of words) root.removeAttribute(`data-${word}`);
    for (const target of [window, document, document.body])
      target.dispatchEvent(new Event('knock'));
    root.setAttribute('data-touched', String(Math.random()));
    await new Promise((done) => setTimeout(done, 120));
    return {
      words: words.filter((word) => root.hasAttribute(`data-${word}`)),
      badge: document.querySelector('#badge') !== null,
      style: getComputedStyle(document.body).getPropertyValue('--of-the-scene').trim(),
    };
  });

const EVERYTHING = { words: WORDS, badge: true, style: 'yes' };
const NOTHING = { words: [], badge: false, style: '' };

describe('what a scene has set going', () => {
  const other = scene('other', plain('rgb(0,0,128)'));
  const busy = scene('busy', compiled(BUSY));

  it('ends when another revision takes its place', async () => {
    await show(composition(busy, other));
    await eventually(alive).toEqual(EVERYTHING);
    await swap(composition(scene('busy', plain('rgb(0,128,0)')), other));
    expect(await alive()).toEqual(NOTHING);
  });

  it('ends when it leaves the video, also when it is not the one on screen', async () => {
    await swap(composition(busy, other));
    await eventually(alive).toEqual(EVERYTHING);
    await seek(45);
    expect(await alive()).toEqual(EVERYTHING);
    await swap(composition(other));
    expect(await alive()).toEqual(NOTHING);
  });

  it('begins again with the scene', async () => {
    await swap(composition(other, busy));
    await seek(45);
    await eventually(alive).toEqual(EVERYTHING);
  });
});

describe('a scene that takes the focus', () => {
  it('does not get the keyboard, and is stopped when it insists', async () => {
    const typed = page.locator('#typed');
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'typed';
      document.body.append(field);
    });
    const taking = `if (frame > 10) setInterval(() => {
      const field = document.createElement('input');
      const dialog = document.createElement('dialog');
      dialog.append(field);
      document.body.append(dialog);
      dialog.showModal();
    }, 30);`;
    await show(composition(scene('a', doing(taking))));
    await typed.focus();
    await seek(20);
    // A key between the theft and the page's taking the focus back may be lost; once the guest
    // is stopped, none is. Nobody clicks into the field again.
    const type = async () => {
      await typed.evaluate((field) => field instanceof HTMLInputElement && field.select());
      await page.keyboard.type('to the page', { delay: 20 });
      return typed.inputValue();
    };
    await eventually(type).toBe('to the page');
    await page.waitForTimeout(500);
    expect(await type()).toBe('to the page');
  });
});
