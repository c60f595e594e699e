import type { Attack } from '../attack';

const link = (name: string, values: string): Attack => ({
  name: `link-${name}`,
  run: `add('link', ${values}, document.head);`,
});

const rules = (kind: string): Attack => ({
  name: `speculation-${kind}`,
  // The browser heeds them in the outermost document only.
  run: `for (const { head } of [document, top.document]) add('script', {
  type: 'speculationrules',
  textContent: JSON.stringify({ ${kind}: [{ source: 'list', urls: [hit('x.html')], eagerness: 'immediate' }] }),
}, head);`,
});

/** What a document may ask the browser to get ready for. */
export const hints: Attack[] = [
  link('preload-image', "{ rel: 'preload', as: 'image', href: hit('x.png') }"),
  link(
    'preload-fetch',
    "{ rel: 'preload', as: 'fetch', href: hit('x.json'), crossOrigin: 'anonymous' }",
  ),
  link('preload-script', "{ rel: 'preload', as: 'script', href: hit('x.js') }"),
  link(
    'preload-script-integrity',
    "{ rel: 'preload', as: 'script', crossOrigin: 'anonymous', integrity: await bootHash(), href: hit('x.js') }",
  ),
  link('preload-style', "{ rel: 'preload', as: 'style', href: hit('x.css') }"),
  link(
    'preload-font',
    "{ rel: 'preload', as: 'font', href: hit('x.woff2'), crossOrigin: 'anonymous' }",
  ),
  link('preload-srcset', "{ rel: 'preload', as: 'image', imageSrcset: hit('x.png') + ' 1x' }"),
  link('module-preload', "{ rel: 'modulepreload', href: hit('x.js') }"),
  link(
    'module-preload-integrity',
    "{ rel: 'modulepreload', integrity: await bootHash(), href: hit('x.js') }",
  ),
  link('prefetch', "{ rel: 'prefetch', href: hit('x.html') }"),
  rules('prefetch'),
  rules('prerender'),
];
