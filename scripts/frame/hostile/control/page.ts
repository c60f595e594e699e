/** Adds the frame of an attack to the control page, which believes whatever a message says. */
export type StartScene = (name: string) => void;

const PING_MS = 500;
const asked = new URLSearchParams(location.search);
const settings: Record<string, unknown> = {};
Object.assign(window, {
  startScene: (name: string) => startScene(name),
  React: { createElement: () => undefined },
});
localStorage.setItem('secret', 'of the page');
document.body.style.height = '4000px';
document.body.append(
  Object.assign(document.createElement('textarea'), { ariaLabel: 'Message', rows: 2 }),
);

const startScene: StartScene = (name) => {
  const frame = document.createElement('iframe');
  frame.allow = 'fullscreen; clipboard-read; clipboard-write; camera; microphone; display-capture';
  frame.style.cssText = 'display:block;width:400px;height:200px';
  frame.src = `/frame?scene=${name}&stays=${asked.get('stays') ?? 300}`;
  frame.onload = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = believe;
    frame.contentWindow?.postMessage({ type: 'port' }, '*', [port2]);
    setInterval(() => port1.postMessage({ type: 'ping' }), PING_MS);
  };
  document.body.append(frame);
};

function believe({ data, source }: MessageEvent<unknown>): void {
  if (typeof data !== 'object' || data === null) return;
  merge(settings, data);
  const { type, framewright, url, message } = Object.fromEntries(Object.entries(data));
  if (framewright === 'hello') source?.postMessage({ framewright: 'init', token: 'secret' });
  if (type === 'need-file') void fetch(url);
  if (type === 'open') window.open(url);
  if (type === 'fatal') document.title = message;
  if (type === 'scene-error') {
    const words = document.body.appendChild(document.createElement('p'));
    words.innerHTML = message;
  }
}
window.addEventListener('message', believe);

/** The well-known careless merge, which walks into prototypes. */
function merge(into: object, from: object): void {
  for (const key of Reflect.ownKeys(from)) {
    const value: unknown = Reflect.get(from, key);
    const known: unknown = Reflect.get(into, key);
    if (isObject(value) && isObject(known)) merge(known, value);
    else Reflect.set(into, key, value);
  }
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' || typeof value === 'function') && value !== null;

for (const name of asked.get('scenes')?.split(',') ?? []) {
  if (name) startScene(name);
}
