import type { Attack } from '../attack';

/** Asks again and again: some of these need a click, and the test clicks on the page. */
const insisting = (name: string, ask: string): Attack => ({
  name,
  alone: true,
  person: true,
  staysMs: 300,
  run: `for (let i = 0; i < 8; i++) {
  try { ${ask} } catch {}
  await sleep(100);
}`,
});

/** What a person sees and touches: dialogs, the whole screen, the pointer, the keyboard. */
export const userInterface: Attack[] = [
  insisting('alert', "real.alert('x');"),
  insisting('confirm', "real.confirm('x');"),
  insisting('prompt', "real.prompt('x');"),
  insisting('alert-of-a-recovered-realm', "add('iframe').contentWindow.alert('x');"),
  insisting('full-screen', "await document.documentElement.requestFullscreen(); tell('full');"),
  insisting('full-screen-of-the-frame', "await frameElement.requestFullscreen(); tell('full');"),
  insisting('pointer-lock', "await document.body.requestPointerLock(); tell('locked');"),
  insisting('clipboard-write', "await navigator.clipboard.writeText('planted'); tell('written');"),
  insisting('clipboard-read', 'tell(await navigator.clipboard.readText());'),
  insisting(
    'clipboard-copy-command',
    "document.oncopy = (event) => { event.clipboardData.setData('text/plain', 'planted'); event.preventDefault(); tell('copied'); }; document.execCommand('copy');",
  ),
  {
    name: 'steals-keystrokes',
    alone: true,
    person: true,
    staysMs: 1000,
    run: `const field = put('<input style="position:fixed;top:0">');
field.onkeydown = (event) => tell(event.key);
for (let i = 0; i < 15; i++) {
  window.focus();
  field.focus();
  await sleep(50);
}`,
  },
  {
    name: 'steals-keystrokes-by-autofocus',
    alone: true,
    person: true,
    staysMs: 1000,
    run: `addEventListener('keydown', (event) => tell(event.key));
for (let i = 0; i < 15; i++) {
  put('<input autofocus><dialog><input autofocus></dialog>');
  document.querySelector('dialog:not([open])')?.showModal();
  put('<a href="#x" tabindex="1">x</a>').focus();
  await sleep(50);
}`,
  },
  {
    name: 'scrolls-the-page',
    alone: true,
    staysMs: 300,
    run: `const far = put('<p style="position:absolute;top:3000px">x</p>');
document.documentElement.style.height = '4000px';
for (let i = 0; i < 5; i++) {
  far.scrollIntoView();
  await sleep(50);
}`,
  },
];
