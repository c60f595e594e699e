import type { Attack } from '../attack';

/** Names of the scene's own scope, as the compiler binds them; a beat tells that it goes on. */
const goingOn = (name: string, run: string): Attack => ({
  name: `lasting-${name}`,
  run: `const { setInterval, setTimeout, requestAnimationFrame, document: page } = scope; ${run}`,
  lasting: true,
});

/** What a scene starts and never stops. */
export const lasting: Attack[] = [
  goingOn('interval', 'setInterval(beat, 500);'),
  goingOn('timeouts', 'const again = () => { beat(); setTimeout(again, 500); }; again();'),
  goingOn(
    'animation-frames',
    'let turn = 0; const again = () => { if (turn++ % 30 === 0) beat(); requestAnimationFrame(again); }; again();',
  ),
  // The test's own clock in the frame, which no scene's end may stop, calls the listeners.
  goingOn(
    'window-listener',
    `scope.addEventListener('called', beat);
real.setInterval(() => real.dispatchEvent(new Event('called')), 500);`,
  ),
  goingOn(
    'document-listener',
    `page.addEventListener('called', beat);
real.setInterval(() => real.document.dispatchEvent(new Event('called')), 500);`,
  ),
];
