import type { Attack } from '../attack';

/**
 * Takes the guest's port when the runtime next speaks or hears on it, by whatever it calls
 * meanwhile; the page sits at the other end.
 */
const withPort = `const post = MessagePort.prototype.postMessage;
const ports = new Set();
{
  const look = (...things) => {
    for (const thing of things) if (thing instanceof MessagePort) ports.add(thing);
  };
  const spy = (owner, key) => {
    const own = owner[key];
    owner[key] = function (...values) {
      look(this, window.event?.target);
      return Reflect.apply(own, this, values);
    };
    setTimeout(() => { owner[key] = own; }, 800);
  };
  spy(MessagePort.prototype, 'postMessage');
  for (const key of ['push', 'map', 'find', 'filter', 'slice']) spy(Array.prototype, key);
  for (const key of ['get', 'has', 'set']) spy(Map.prototype, key);
  for (const key of ['call', 'apply']) spy(Function.prototype, key);
  const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
  Object.defineProperty(MessageEvent.prototype, 'data', {
    configurable: true,
    get() {
      look(this.target);
      return data.get.call(this);
    },
  });
}
const say = async (message) => {
  parent.postMessage(message, '*');
  await sleep(700);
  for (const port of ports) Reflect.apply(post, port, [message]);
};`;

/** Lies to the page, which has to hear what the frame says. */
export const messages: Attack[] = [
  {
    name: 'hello-again',
    staysMs: 300,
    run: `addEventListener('message', ({ data, isTrusted }) => {
  if (isTrusted && data.framewright === 'init') tell('welcomed');
});
parent.postMessage({ framewright: 'hello', protocol: 2 }, '*');`,
  },
  {
    name: 'takes-the-port',
    alone: true,
    staysMs: 1_000,
    run: `${withPort}
await sleep(700);
for (const port of ports) Reflect.apply(post, port, [{ type: 'fatal', message: 'taken' }]);`,
  },
  {
    name: 'asks-for-the-api',
    staysMs: 900,
    run: `${withPort}
const url = new URL(API);
await Promise.all(
  [API, url.pathname + url.search, '/frame/..' + url.pathname + url.search].map((address) =>
    say({ type: 'need-file', url: address }),
  ),
);`,
  },
  {
    name: 'asks-for-a-stranger',
    staysMs: 900,
    run: `${withPort}
await Promise.all(
  [hit(), '//' + hit().split('//')[1]].map((url) => say({ type: 'need-file', url })),
);`,
  },
  {
    name: 'markup-in-an-error',
    staysMs: 900,
    run: `${withPort}
const message = '<img src="' + hit('x.png') + '" onerror="1">';
await say({ type: 'scene-error', sceneId: 'x', revisionId: 'x', message, line: 1, frame: 0 });`,
  },
  {
    name: 'markup-in-an-exception',
    run: `parent.postMessage({ type: 'scene-error', message: '<img src="' + hit('x.png') + '">' }, '*');`,
    draw: `throw new Error('<img src="' + hit('x.png') + '">');`,
  },
  {
    name: 'prototype-in-a-message',
    alone: true,
    staysMs: 900,
    run: `${withPort}
await say(JSON.parse('{"type":"settings","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}'));`,
  },
  {
    name: 'answers-for-the-page',
    run: `dispatchEvent(new MessageEvent('message', {
  source: parent, origin: APP, data: { framewright: 'init', token: 'x' }, ports: [new MessageChannel().port1],
}));
parent.postMessage({ type: 'open', url: hit('x.html') }, '*');`,
  },
];
