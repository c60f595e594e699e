import type { Attack } from '../attack';

/** Requests that a script makes by name. */
export const requests: Attack[] = [
  { name: 'fetch', run: "await fetch(hit(), { mode: 'no-cors' });" },
  {
    name: 'fetch-keepalive',
    run: "await fetch(hit(), { mode: 'no-cors', method: 'POST', body: 'x', keepalive: true });",
  },
  { name: 'fetch-later', run: 'fetchLater(hit(), { activateAfter: 0 });' },
  {
    name: 'xhr',
    run: "const call = new XMLHttpRequest(); call.open('GET', hit()); call.send();",
  },
  {
    name: 'xhr-synchronous',
    run: "const call = new XMLHttpRequest(); call.open('GET', hit(), false); call.send();",
  },
  { name: 'beacon', run: "navigator.sendBeacon(hit(), 'x');" },
  {
    name: 'beacon-while-leaving',
    run: `addEventListener('pagehide', () => navigator.sendBeacon(hit(), 'x'));
dispatchEvent(new Event('pagehide'));`,
  },
  { name: 'web-socket', run: "new WebSocket(WS + '/hit/' + NAME);" },
  { name: 'event-source', run: 'new EventSource(hit());' },
  { name: 'web-transport', run: "new WebTransport('https://' + UDP + '/');" },
  {
    name: 'anchor-ping',
    run: `const link = put('<a href="#ping">x</a>');
link.ping = hit();
link.click();`,
  },
  {
    name: 'fetch-of-a-recovered-realm',
    run: "await add('iframe').contentWindow.fetch(hit(), { mode: 'no-cors' });",
  },
];
