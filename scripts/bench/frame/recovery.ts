import type { FrameRig } from '../../frame/frame-rig';
import { composition, doing, plain, scene } from '../../frame/scenes';
import { report, spread } from '../figures';

const ROUNDS = 3;
const LOOP_FRAME = 20;

/** Microtasks without end, from one video frame on: no loop guard sees them. */
const HANGS = doing(
  `if (frame >= ${LOOP_FRAME}) { const again = () => Promise.resolve().then(again); again(); }`,
);

/** From the beginning of an endless loop to a picture again. */
export async function reportRecovery(rig: FrameRig): Promise<void> {
  const once: number[] = [];
  const onceSpare: number[] = [];
  const frozen: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    once.push(await recover(rig, { spare: false, leave: true }));
    onceSpare.push(await recover(rig, { spare: true, leave: true }));
    frozen.push(await recover(rig, { spare: true, leave: false }));
  }
  report('frame', 'endless loop → painted', `${spread(once)} · goal 4000 ms`);
  report('frame', 'endless loop → painted, spare guest', `${spread(onceSpare)} · goal 4000 ms`);
  report('frame', 'loop at every try → the scene frozen, painted', spread(frozen));
}

/** @param leave whether the playhead goes elsewhere meanwhile, so that the next guest does not hang */
async function recover(
  { browser, server }: FrameRig,
  { spare, leave }: { spare: boolean; leave: boolean },
): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/host`);
  const video = composition(scene('hangs', HANGS), scene('b', plain('rgb(200, 0, 0)')));
  await page.evaluate((v) => window.page.remount(v), video);
  if (spare) await page.evaluate(() => window.page.stock());
  const milliseconds = await page.evaluate(
    ([frame, away]) =>
      new Promise<number>((resolve) => {
        const { host } = window.page;
        const since = performance.now();
        host.onEvent(({ type }) => {
          if (type === 'painted') resolve(performance.now() - since);
        });
        host.seek(frame);
        if (away) setTimeout(() => host.seek(0), 1_000);
      }),
    [LOOP_FRAME, leave] as const,
  );
  await page.close();
  return milliseconds;
}
