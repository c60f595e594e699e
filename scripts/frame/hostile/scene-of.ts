import type { Attack } from './attack';

/** Where the attacks of one run aim at. */
export type Targets = {
  /** Origin of the HTTP sink, which is nobody's own. */
  http: string;
  /** Origin of the page that shows the scenes; its cookies are worth stealing. */
  app: string;
  /** `host:port` that counts datagrams, by attack. */
  udp: (attack: string) => string;
  /** `host:port` that counts connections, by attack. */
  tcp: (attack: string) => string;
};

/**
 * What attacks find in scope, as JavaScript. `tell` is the way of whoever stole something. A
 * report carries a port, by which the test knows it without reading what else comes.
 */
const tools = (name: string, targets: Targets) => `
const NAME = ${JSON.stringify(name)};
const HTTP = ${JSON.stringify(targets.http)}, WS = HTTP.replace('http', 'ws');
const UDP = ${JSON.stringify(targets.udp(name))}, TCP = ${JSON.stringify(targets.tcp(name))};
const APP = ${JSON.stringify(targets.app)};
const API = APP + '/api/trpc/project.list?attack=' + NAME;
const hit = (file = 'x') => HTTP + '/hit/' + NAME + '/' + file;
const report = (message) => top.postMessage(message, '*', [new MessageChannel().port1]);
const tell = (value) => report({ leaked: NAME, value: String(value) });
const beat = () => report({ beat: NAME });
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const put = (html, to = document.body) => {
  const box = document.createElement('div');
  box.innerHTML = html;
  to.append(box);
  return box.firstElementChild;
};
const add = (tag, values = {}, to = document.body) => {
  const element = Object.assign(document.createElement(tag), values);
  to.append(element);
  return element;
};
const css = (text) => add('style', { textContent: text }, document.head);
const bootHash = async () => {
  const text = new TextEncoder().encode(document.scripts[0].textContent);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return 'sha256-' + btoa(String.fromCharCode(...hash));
};`;

/**
 * The body of an attack's scene, as it would stand in the database. It goes past the scope
 * that scenes run in to the real global object, as anybody can who is allowed to evaluate.
 */
export function sceneOf({ name, run, draw = '' }: Attack, targets: Targets): string {
  return `const scope = window, fw = __fw;
const { React, Remotion } = window;
const element = React.createElement;
const real = Function('return this')();
${tools(name, targets)}
const attack = async (window, globalThis) => {
${run}
};
let begun = false;
return function Attack() {
  if (!begun) {
    begun = true;
    report({ begun: NAME });
    attack(real, real).catch(() => {});
  }
  ${draw}
  return element('div', { style: { position: 'absolute', inset: 0, background: 'darkred' } });
};`;
}

/** The body of the scene after an attack's. */
export function neighbourOf({ name, neighbour = '' }: Attack, targets: Targets): string {
  return `${tools(name, targets)}
return function Neighbour() {
  const { React, Remotion } = window;
  ${neighbour}
  report({ begun: NAME + ' neighbour' });
  return React.createElement('div', { style: { position: 'absolute', inset: 0, background: 'navy' } });
};`;
}
