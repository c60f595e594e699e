import type { Attack } from '../attack';

/** The page around the frame. */
export const parentAccess: Attack[] = [
  { name: 'parent-document', run: 'tell(parent.document.body.textContent.length);' },
  { name: 'parent-cookie', run: 'tell(parent.document.cookie);' },
  { name: 'parent-storage', run: "tell(parent.localStorage.getItem('secret'));" },
  { name: 'parent-title', run: "top.document.title = 'taken'; tell(top.document.title);" },
  { name: 'parent-global', run: "top.taken = '1'; tell(top.taken);" },
  { name: 'parent-eval', run: "top.eval('document.body.dataset.taken = 1'); tell('ran');" },
  { name: 'parent-fetch', run: "await top.fetch(hit(), { mode: 'no-cors' });" },
  {
    name: 'parent-react',
    run: "top.React.createElement = () => null; tell('replaced');",
  },
  {
    name: 'parent-history',
    run: "parent.history.pushState(null, '', '?taken'); tell(parent.location.href);",
  },
  { name: 'parent-address', run: 'tell(parent.location.href);' },
  { name: 'frame-element', run: 'tell(frameElement.outerHTML.length);' },
  {
    name: 'sandbox-removed',
    run: "frameElement.setAttribute('sandbox', 'allow-scripts allow-same-origin'); tell('changed');",
  },
  {
    name: 'other-frames',
    run: 'for (let i = 0; i < top.length; i++) if (top[i] !== window) tell(top[i].document.title);',
  },
  {
    name: 'javascript-into-parent',
    run: 'top.location = \'javascript:fetch("\' + hit() + \'",{mode:"no-cors"}),void 0\';',
  },
  {
    name: 'prototype-pollution',
    run: `for (const world of [window, parent, top]) {
  world.Object.prototype.polluted = 'yes';
  const inPage = top.eval('({}).polluted');
  delete world.Object.prototype.polluted;
  if (inPage) tell(inPage);
}`,
  },
];
