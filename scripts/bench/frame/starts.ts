import type { Composition } from '~/core/timeline/composition';
import type { FrameRig } from '../../frame/frame-rig';
import { composition, plain, scene } from '../../frame/scenes';
import { report, spread } from '../figures';

const ROUNDS = 9;

const video = (): Composition =>
  composition(...['a', 'b', 'c', 'd'].map((id) => scene(id, plain('rgb(0, 128, 0)'))));

/** From the order to show a short video to its first paint, three ways; and from a new revision to its paint. */
export async function reportStarts(rig: FrameRig): Promise<void> {
  const cold: number[] = [];
  for (let round = 0; round < ROUNDS; round++) cold.push(await coldStart(rig));
  const page = await rig.browser.newPage();
  await page.goto(`${rig.server.origin}/host`);
  const show = () => page.evaluate((v) => window.page.remount(v), video());
  await show();
  const fetched: number[] = [];
  const spare: number[] = [];
  const swaps: number[] = [];
  for (let round = 0; round < ROUNDS; round++) fetched.push(await show());
  for (let round = 0; round < ROUNDS; round++) {
    await page.evaluate(() => window.page.stock());
    spare.push(await show());
  }
  for (let round = 0; round < ROUNDS; round++) {
    swaps.push(await page.evaluate((v) => window.page.swap(v), video()));
  }
  await page.close();
  report('frame', 'insert → painted, cold', spread(cold));
  report('frame', 'insert → painted, runtime fetched before', spread(fetched));
  report('frame', 'insert → painted, with the spare guest', `${spread(spare)} · goal 100 ms`);
  report('frame', 'new revision → painted (hot swap)', `${spread(swaps)} · goal 30 ms`);
}

async function coldStart({ browser, server }: FrameRig): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}/host`);
  const milliseconds = await page.evaluate((v) => window.page.remount(v), video());
  await context.close();
  return milliseconds;
}
