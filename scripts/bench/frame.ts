import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Composition } from '~/core/timeline/composition';
import { type FrameRig, startFrameRig } from '../frame/frame-rig';
import { composition, plain, scene } from '../frame/scenes';

const ROUNDS = 9;

/** Medians in ms and sizes in bytes after brotli. */
export type FrameMeasures = {
  /** A fresh page: mount to first paint, with the runtime's download. */
  coldMs: number;
  /** The same page again: the runtime's bytes are there already. */
  warmMs: number;
  /** A new revision of one scene: load to paint. */
  hotSwapMs: number;
  runtimeBytes: number;
  compilerBytes: number;
};

/** Measures the frame in a real Chromium, without the rest of the app. */
export async function benchFrame(): Promise<FrameMeasures> {
  const rig = await startFrameRig();
  try {
    const cold: number[] = [];
    for (let round = 0; round < ROUNDS; round++) cold.push(await coldStart(rig));
    const { warm, swaps, assets } = await onePage(rig);
    return {
      coldMs: median(cold),
      warmMs: median(warm),
      hotSwapMs: median(swaps),
      runtimeBytes: await compressed(rig, assets.runtime),
      compilerBytes: await compressed(rig, assets.compiler),
    };
  } finally {
    await rig.close();
  }
}

const video = (): Composition =>
  composition(...['a', 'b', 'c', 'd'].map((id) => scene(id, plain('rgb(0, 128, 0)'))));

async function coldStart({ browser, server }: FrameRig): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.origin}/host`);
  const milliseconds = await page.evaluate((v) => window.page.remount(v), video());
  await context.close();
  return milliseconds;
}

async function onePage({ browser, server }: FrameRig) {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/host`);
  await page.evaluate((v) => window.page.remount(v), video());
  const warm: number[] = [];
  const swaps: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    warm.push(await page.evaluate((v) => window.page.remount(v), video()));
  }
  for (let round = 0; round < ROUNDS; round++) {
    swaps.push(await page.evaluate((v) => window.page.swap(v), video()));
  }
  const assets = await page.evaluate(() => window.frameAssets);
  await page.close();
  return { warm, swaps, assets };
}

async function compressed({ folder }: FrameRig, url: string): Promise<number> {
  return brotliCompressSync(await readFile(join(folder, url.replace('/frame/', '')))).length;
}

function median(values: number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}
