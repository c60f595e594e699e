import type { Attack } from '../attack';

/** Calls to the app's own API, with the cookies of whoever is signed in. */
export const api: Attack[] = [
  { name: 'api-fetch', run: "await fetch(API, { credentials: 'include' });" },
  {
    name: 'api-fetch-blind',
    run: "await fetch(API, { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' });",
  },
  {
    name: 'api-xhr',
    run: `const call = new XMLHttpRequest();
call.open('POST', API);
call.withCredentials = true;
call.send('{}');`,
  },
  { name: 'api-beacon', run: "navigator.sendBeacon(API, '{}');" },
  { name: 'api-image', run: 'new Image().src = API;' },
  { name: 'api-script', run: "add('script', { src: API });" },
  { name: 'api-style', run: "add('link', { rel: 'stylesheet', href: API }, document.head);" },
  { name: 'api-event-source', run: 'new EventSource(API, { withCredentials: true });' },
  { name: 'api-frame', run: "add('iframe', { src: API });" },
  {
    name: 'api-form',
    run: `put('<iframe name="into"></iframe>');
put('<form method="post" target="into"></form>').action = API;
document.forms[document.forms.length - 1].submit();`,
  },
  { name: 'api-import', run: 'await import(API);' },
  {
    name: 'api-through-parent-fetch',
    run: "await parent.fetch(API, { credentials: 'include' });",
  },
];
