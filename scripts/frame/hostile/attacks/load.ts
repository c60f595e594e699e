import type { Attack } from '../attack';

const burning = (name: string, run: string, staysMs = 1500): Attack => ({
  name,
  run,
  staysMs,
  alone: true,
  busy: true,
});

const flooding = (name: string, run: string): Attack => ({ ...burning(name, run), flood: true });

/** Work without end, and more than anybody can hold. */
export const load: Attack[] = [
  { ...burning('loop-while-drawing', '', 0), draw: 'for (;;) {}' },
  burning('loop-in-a-timer', 'await sleep(50); for (;;) {}', 0),
  burning('microtasks', 'await sleep(50); const go = () => Promise.resolve().then(go); go();', 0),
  burning(
    'animation-frame-loops',
    `const work = () => {
  for (let i = 0, x = 0; i < 30_000; i++) x += Math.sqrt(i);
  requestAnimationFrame(work);
};
for (let i = 0; i < 3_000; i++) requestAnimationFrame(work);`,
  ),
  burning(
    'timers',
    `const work = () => {
  for (let i = 0, x = 0; i < 30_000; i++) x += Math.sqrt(i);
};
for (let i = 0; i < 3_000; i++) setInterval(work, 1);`,
  ),
  burning(
    'memory',
    `await sleep(50);
const held = [];
for (;;) held.push(Array.from({ length: 100_000 }, (_, i) => ({ i })));`,
    0,
  ),
  burning(
    'elements',
    `await sleep(50);
for (;;) {
  put('<p style="filter:blur(9px)">x</p>'.repeat(20_000));
  document.body.offsetHeight;
  await sleep(0);
}`,
  ),
  flooding(
    'messages-to-the-page',
    `for (;;) {
  for (let i = 0; i < 5_000; i++) parent.postMessage({ type: 'flood', i }, '*');
  await sleep(0);
}`,
  ),
  flooding(
    'large-messages-to-the-page',
    `const large = 'x'.repeat(5_000_000);
for (;;) {
  for (let i = 0; i < 10; i++) parent.postMessage({ type: 'flood', large }, '*');
  await sleep(0);
}`,
  ),
  burning(
    'messages-over-the-port',
    `const post = MessagePort.prototype.postMessage;
const message = { type: 'scene-error', message: 'x'.repeat(100_000) };
MessagePort.prototype.postMessage = function (...values) {
  for (let i = 0; i < 2_000; i++) post.call(this, message);
  post.apply(this, values);
};`,
  ),
  burning(
    'frames-in-frames',
    "for (;;) { for (let i = 0; i < 50; i++) add('iframe'); await sleep(0); }",
  ),
];
