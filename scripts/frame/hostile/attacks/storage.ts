import type { Attack } from '../attack';

/** What belongs to the page's origin. */
export const storage: Attack[] = [
  { name: 'cookie-read', run: 'if (document.cookie) tell(document.cookie);' },
  {
    name: 'cookie-write',
    run: "document.cookie = 'planted=1; path=/'; if (document.cookie.includes('planted')) tell('planted');",
  },
  { name: 'cookie-store', run: 'tell(JSON.stringify(await cookieStore.getAll()));' },
  {
    name: 'local-storage',
    run: "tell(Storage.prototype.getItem.call(real.localStorage, 'secret'));",
  },
  {
    name: 'session-storage',
    run: "Storage.prototype.setItem.call(real.sessionStorage, 'planted', '1'); tell('planted');",
  },
  {
    name: 'indexed-db',
    run: `const open = indexedDB.open('planted');
open.onsuccess = () => tell(open.result.name);`,
  },
  { name: 'caches', run: "await caches.open('planted'); tell(await caches.keys());" },
  {
    name: 'private-file-system',
    run: 'tell((await navigator.storage.getDirectory()).kind);',
  },
  { name: 'storage-access', run: "await document.requestStorageAccess(); tell('granted');" },
  {
    name: 'broadcast-channel',
    run: "new BroadcastChannel('hostile').postMessage({ leaked: NAME, value: 'heard' });",
  },
  { name: 'web-locks', run: "await navigator.locks.request('planted', () => tell('held'));" },
  { name: 'referrer', run: 'if (document.referrer) tell(document.referrer);' },
  { name: 'window-name', run: "if (!window.name) top.name = 'planted'; tell(top.name);" },
];
