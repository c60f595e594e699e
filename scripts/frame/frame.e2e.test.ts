import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Composition } from '~/core/timeline/composition';
import { eventually } from './eventually';
import type { FrameRig } from './frame-rig';
import { colourAt } from './pixels';
import { body, composition, doing, plain, scene, uncompiled } from './scenes';
import { sharedFrameRig } from './shared-frame-rig';

const GREEN = 'rgb(0,128,0)';
const RED = 'rgb(200,0,0)';

let rig: FrameRig;
let page: Page;

beforeAll(async () => {
  rig = await sharedFrameRig();
});
afterAll(() => rig?.close());
beforeEach(async () => {
  page = await rig.browser.newPage({ viewport: { width: 960, height: 600 } });
  rig.server.requests.length = 0;
  await page.goto(`${rig.server.origin}/host`);
});
afterEach(() => page.close());

const show = (video: Composition) => page.evaluate((v) => window.page.remount(v), video);
const swap = (video: Composition) => page.evaluate((v) => window.page.swap(v), video);
const seek = (frame: number) => page.evaluate((f) => window.page.host.seek(f), frame);
const status = () => page.evaluate(() => window.page.host.state.status);
const frame = () => page.evaluate(() => window.page.host.frame);
const events = (type: string) =>
  page.evaluate((t) => window.page.events.filter((event) => event.type === t), type);
const frozenScene = () => page.evaluate(() => window.page.host.frozenScene);
const centre = () => colourAt(page, 480, 300);

describe('drawing', () => {
  it('paints scenes, seeks between them and plays to the end', async () => {
    await show(composition(scene('a', plain(GREEN)), scene('b', plain(RED))));
    expect(await status()).toBe('ready');
    await eventually(centre).toBe(GREEN);
    await seek(40);
    await eventually(centre).toBe(RED);
    await seek(0);
    await page.evaluate(() => window.page.host.play());
    await eventually(status).toBe('playing');
    await eventually(centre).toBe(RED);
    await eventually(status).toBe('ready');
    expect(await frame()).toBe(59);
    expect(await events('ended')).toHaveLength(1);
  });

  it('lays text out with the bundled font', async () => {
    await show(composition(scene('a', plain(GREEN))));
    const { frames } = await guest();
    expect(await frames.evaluate(() => document.fonts.check('700 40px Inter', 'Hello'))).toBe(true);
  });
});

describe('a scene that fails', () => {
  it('leaves its neighbours and the page alone', async () => {
    const throwing = doing("if (frame === 5) throw new Error('Broken on purpose');");
    await show(
      composition(scene('a', plain(GREEN)), scene('bad', throwing), scene('c', plain(RED))),
    );
    await seek(35);
    await eventually(() => events('scene-error')).toHaveLength(1);
    expect((await events('scene-error'))[0]).toMatchObject({
      sceneId: 'bad',
      message: 'Broken on purpose',
      frame: 5,
    });
    expect(await centre()).not.toBe(GREEN);
    await seek(36);
    await eventually(centre).toBe(GREEN);
    await seek(70);
    await eventually(centre).toBe(RED);
    expect(await status()).toBe('ready');
  });

  it('shows the card in place of a body that does not run at all', async () => {
    await show(composition(scene('bad', body('return undefinedName;')), scene('b', plain(RED))));
    await eventually(() => events('scene-error')).toHaveLength(1);
    await seek(40);
    await eventually(centre).toBe(RED);
  });

  it.each([
    ['an endless loop while drawing', 'if (frame > 10) for (;;) {}'],
    [
      'endless microtasks',
      'if (frame > 10) { const go = () => Promise.resolve().then(go); go(); }',
    ],
  ])('is frozen when it is %s, and the video goes on from there', async (_, code) => {
    const first = scene('a', plain(GREEN));
    await show(composition(first, scene('loop', doing(code)), scene('c', plain(RED))));
    await seek(45);
    const ticks = await page.evaluate(ticksPerSecond);
    await eventually(frozenScene).toBe('loop');
    await eventually(status).toBe('ready');
    expect(ticks).toBeGreaterThan(30);
    expect(await page.evaluate(() => window.page.states)).toEqual([
      'loading',
      'ready',
      'loading',
      'ready',
    ]);
    expect(await frame()).toBe(45);
    await seek(70);
    await eventually(centre).toBe(RED);
    expect(await frozenScene()).toBeNull();
    await seek(45);
    await page.evaluate(
      (v) => window.page.host.load(v),
      composition(first, scene('loop', plain(RED))),
    );
    await eventually(centre).toBe(RED);
    expect([await frame(), await frozenScene()]).toEqual([45, null]);
  });

  it('cannot speak in the name of the player: its port was never in reach', async () => {
    const spying = `if (frame > 10) {
      const post = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function (message) {
        if (message?.type) post.call(this, { type: 'drawing', sceneId: 'nobody', extra: 1 });
        return post.call(this, message);
      };
    }`;
    await show(composition(scene('a', doing(spying)), scene('c', plain(RED))));
    await seek(20);
    await eventually(centre).toBe(GREEN);
    await seek(40);
    await eventually(centre).toBe(RED);
    expect(await page.evaluate(() => window.page.states)).toEqual(['loading', 'ready']);
  });
});

describe('a scene without a stored artifact', () => {
  const source = `import { AbsoluteFill } from 'remotion';
export default function Scene() {
  return <AbsoluteFill style={{ background: '${RED}' }} />;
}`;
  const compilerRequests = () =>
    rig.server.requests.filter((line) => line.includes('/frame/compiler-'));

  it('is compiled in the browser, and only then is the compiler fetched', async () => {
    const first = scene('a', plain(GREEN));
    await show(composition(first));
    expect(compilerRequests()).toHaveLength(0);
    await swap(composition(first, scene('b', uncompiled(source))));
    expect(compilerRequests()).toHaveLength(1);
    expect(await events('scene-compiled')).toHaveLength(1);
    await seek(40);
    await eventually(centre).toBe(RED);
  });

  it('falls back to the last revision that ran, then to the card', async () => {
    const { content } = scene('good', plain(GREEN));
    const lastGood = content.kind === 'artifact' ? content.artifact : null;
    const broken = 'export default function Scene( { return <div>; }}} ]';
    await show(
      composition(
        scene('kept', uncompiled(broken, lastGood)),
        scene('lost', uncompiled(broken)),
        scene('c', plain(RED)),
      ),
    );
    expect(await events('scene-fallback')).toMatchObject([
      { sceneId: 'kept', shown: 'last-good' },
      { sceneId: 'lost', shown: 'card' },
    ]);
    await eventually(centre).toBe(GREEN);
    await seek(70);
    await eventually(centre).toBe(RED);
  });

  it('does not hold back its neighbours when the compiler cannot be fetched', async () => {
    const compiler = await page.evaluate(() => window.frameAssets.compiler);
    rig.server.fail(compiler, 500);
    await show(composition(scene('a', plain(GREEN)), scene('b', uncompiled(source))));
    rig.server.fail(compiler, null);
    await eventually(centre).toBe(GREEN);
    expect(await events('scene-fallback')).toMatchObject([{ sceneId: 'b', shown: 'card' }]);
  });
});

describe('what a scene cannot reach', () => {
  it('runs at an opaque origin on a host of its own, under its policy', async () => {
    await show(composition(scene('a', plain(GREEN))));
    const { frames, address } = await guest();
    expect(address).toMatch(/^http:\/\/f[0-9a-z]+\.localhost:\d+\/frame$/);
    const answers = await frames.evaluate(async () => {
      const reach = async (read: () => unknown) => {
        try {
          return String(await read());
        } catch {
          return 'refused';
        }
      };
      const allowedFeatures = (): string[] => {
        const policy = Reflect.get(document, 'featurePolicy');
        return Reflect.get(policy, 'allowedFeatures').call(policy);
      };
      return {
        origin: window.origin,
        cookies: await reach(() => document.cookie),
        storage: await reach(() => window.localStorage.length),
        parent: await reach(() => window.parent.document.title),
        fetch: await reach(() => fetch('/frame/manifest.json')),
        image: await reach(
          () =>
            new Promise((resolve, reject) => {
              const image = new Image();
              image.onload = resolve;
              image.onerror = reject;
              image.src = '/leak.png';
            }),
        ),
        script: await reach(() => {
          const element = document.createElement('script');
          element.src = '/leak.js';
          return new Promise((resolve, reject) => {
            element.onload = resolve;
            element.onerror = reject;
            document.head.append(element);
          });
        }),
        webrtc: typeof RTCPeerConnection,
        features: allowedFeatures(),
      };
    });
    expect(answers).toEqual({
      origin: 'null',
      cookies: 'refused',
      storage: 'refused',
      parent: 'refused',
      fetch: 'refused',
      image: 'refused',
      script: 'refused',
      webrtc: 'undefined',
      features: ['autoplay'],
    });
    expect(rig.server.requests.join('\n')).not.toContain('leak');
  });

  it.each([
    ['leaves the preview', "location.href = 'about:blank';"],
    [
      'floods the page with messages',
      `for (let i = 0; i < 2000; i++) parent.postMessage({ type: 'scene-error', i }, '*');`,
    ],
  ])('is stopped when it %s', async (_, code) => {
    await show(composition(scene('a', doing(`if (frame > 10) { ${code} }`))));
    await seek(20);
    await eventually(frozenScene).toBe('a');
    expect(await page.title()).toBe('Frame');
  });
});

describe('when the player cannot be had', () => {
  it('says so, and works again after a retry', async () => {
    const runtime = await page.evaluate(() => window.frameAssets.runtime);
    rig.server.fail(runtime, 503);
    const video = composition(scene('a', plain(GREEN)));
    await page.evaluate((v) => {
      void window.page.remount(v);
    }, video);
    await eventually(status).toBe('error');
    expect(await page.evaluate(() => window.page.host.state)).toMatchObject({
      message: expect.stringContaining('503'),
    });
    rig.server.fail(runtime, null);
    await page.evaluate(() => window.page.host.runAgain());
    await eventually(status).toBe('ready');
    await eventually(centre).toBe(GREEN);
  });
});

/** The guest's own world, which only the browser's debugger can reach. */
async function guest() {
  const frames = page.frames().find((each) => each !== page.mainFrame());
  if (!frames) throw new Error('no guest');
  return { frames, address: frames.url() };
}

/** Timer ticks that the page itself manages in one second. */
async function ticksPerSecond(): Promise<number> {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 10);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  clearInterval(timer);
  return ticks;
}
