import { createSocket } from 'node:dgram';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { linkBuiltRender } from '../../../scripts/built-parts';
import { createLocalRenderEngine } from './local-render-engine';
import { compositionOf, sceneOf } from './testing/scenes';
import { openSink } from './testing/sink';

const buildDir = resolve(`build/network-test-${process.pid}`);
let outDir: string;
let sink: Awaited<ReturnType<typeof openSink>>;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'network test-'));
  [sink] = await Promise.all([openSink(), linkBuiltRender(buildDir)]);
});
afterAll(async () => {
  sink.close();
  await rm(buildDir, { force: true });
  await rm(outDir, { recursive: true, force: true });
});

/** Every way out that a page has; each runs on its own, so that one that throws stops no other. */
const WAYS = {
  fetch: `fetch(url + 'fetch', { mode: 'no-cors' })`,
  'fetch from a fresh realm': `blank().contentWindow.fetch(url + 'realm', { mode: 'no-cors' })`,
  xhr: `const r = new XMLHttpRequest(); r.open('GET', url + 'xhr'); r.send()`,
  beacon: `navigator.sendBeacon(url + 'beacon', 'x')`,
  'event source': `new EventSource(url + 'events')`,
  websocket: `new WebSocket('ws://' + host + '/ws')`,
  image: `new Image().src = url + 'image.png'`,
  'image element': `add('img', { src: url + 'element.png' })`,
  video: `add('video', { src: url + 'video.mp4', preload: 'auto' })`,
  script: `add('script', { src: url + 'script.js' })`,
  'dynamic import': `(0, eval)('import("' + url + 'import.js")')`,
  style: `add('link', { rel: 'stylesheet', href: url + 'style.css' })`,
  'style import': `add('style', { textContent: '@import url(' + url + 'import.css);' })`,
  background: `document.body.style.backgroundImage = 'url(' + url + 'background.png)'`,
  font: `new FontFace('Far', 'url(' + url + 'font.woff2)').load()`,
  preconnect: `add('link', { rel: 'preconnect', href: url })`,
  prefetch: `add('link', { rel: 'prefetch', href: url + 'prefetch' })`,
  iframe: `add('iframe', { src: url + 'iframe' })`,
  'iframe that navigates': `blank().contentWindow.location.href = url + 'iframe-navigates'`,
  object: `add('object', { data: url + 'object' })`,
  form: `const f = add('form', { action: url + 'form' }); HTMLFormElement.prototype.submit.call(f)`,
  'form in a new tab': `const f = add('form', { action: url + 'form-tab', target: '_blank' }); f.submit()`,
  link: `add('a', { href: url + 'link', target: '_blank' }).click()`,
  'link with noopener': `add('a', { href: url + 'noopener', target: '_blank', rel: 'noopener' }).click()`,
  popup: `open(url + 'popup')`,
  'popup of a fresh realm': `blank().contentWindow.open(url + 'realm-popup')`,
  worker: `new Worker(URL.createObjectURL(new Blob(['fetch("' + url + 'worker",{mode:"no-cors"})'])))`,
  webrtc: `rtc(window)`,
  'webrtc of a fresh realm': `rtc(blank().contentWindow)`,
  webtransport: `new WebTransport('https://' + host)`,
  proxy: `fetch('http://localhost:' + (0, eval)('remotion_proxyPort') + '/proxy?time=0&toneMapped=false&src=' + encodeURIComponent(url + 'proxy'))`,
  'own origin as a proxy': `fetch('/proxy?time=0&toneMapped=false&src=' + encodeURIComponent(url + 'own'))`,
  refresh: `add('meta', { httpEquiv: 'refresh', content: '0;url=' + url + 'refresh' })`,
  location: `location.href = url + 'location'`,
};

const hostile = (port: number) => `
const React = window.React;
const { AbsoluteFill, Html5Audio, useCurrentFrame } = window.Remotion;
const host = '127.0.0.1:${port}', url = 'http://' + host + '/';
const document = globalThis.document;
const add = (tag, props) => document.head.appendChild(Object.assign(document.createElement(tag), props));
const blank = () => document.body.appendChild(document.createElement('iframe'));
const rtc = (realm) => {
  const peer = new realm.RTCPeerConnection({ iceServers: [{ urls: 'stun:' + host }] });
  peer.createDataChannel('x');
  peer.createOffer().then((offer) => peer.setLocalDescription(offer));
};
const tried = [];
const ways = { ${Object.entries(WAYS)
  .map(
    ([name, code]) =>
      `${JSON.stringify(name)}: async () => { return (${code.includes(';') ? `() => { ${code} }` : `() => ${code}`})(); }`,
  )
  .join(',\n')} };
for (const [name, way] of Object.entries(ways)) {
  tried.push(name);
  way().catch(() => {});
}
function Hostile() {
  const frame = useCurrentFrame();
  const ref = React.useRef(null);
  React.useLayoutEffect(() => {
    // Remotion's process downloads what the page reports as audio; React's own tree leads there.
    const node = ref.current;
    let fiber = node[Object.keys(node).find((key) => key.startsWith('__reactFiber'))];
    while (!fiber.memoizedProps?.value?.registerRenderAsset) fiber = fiber.return;
    fiber.memoizedProps.value.registerRenderAsset({ type: 'audio', src: url + 'audio.mp3', id: 'x' + frame, frame, volume: 1,
      mediaFrame: frame, playbackRate: 1, toneFrequency: 1, audioStartFrame: 0, audioStreamIndex: 0 });
  });
  return React.createElement(AbsoluteFill, { ref, style: { background: tried.length === ${Object.keys(WAYS).length} ? '#0c0' : '#c00' } });
}
return Hostile;`;

it('a scene reaches no server while it is exported', async () => {
  const outputPath = join(outDir, 'hostile.mp4');
  const result = createLocalRenderEngine({ buildDir }).render({
    composition: compositionOf(sceneOf('Hostile', hostile(sink.port), 60)),
    outputPath,
    deadlineMs: 60_000,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const outcome = await result.then(
    () => 'exported',
    (error: Error) => error.message,
  );
  await sleep(500);
  expect(sink.hits).toEqual([]);
  // Every attempt before the audio was made without ending the export.
  expect(outcome).toContain('no network');
});

it('the server that counts does count', async () => {
  await fetch(`http://127.0.0.1:${sink.port}/own`);
  const udp = createSocket('udp4');
  udp.send('x', sink.port, '127.0.0.1');
  await vi.waitFor(() =>
    expect(sink.hits).toEqual(expect.arrayContaining(['tcp connection', 'udp packet'])),
  );
  udp.close();
});
