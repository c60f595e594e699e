import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Composition } from '~/core/timeline/composition';
import { logWarning } from '~/log';
import { RenderError } from '~/server/render/render-engine';
import type { Platform } from '../context';
import { collectMedia } from '../render/collect-media';
import type { SceneStill } from './scene-stills';

/** For all pictures of a video together, and for each by itself, in ms. */
const TOGETHER_MS = 90_000;
const ALONE_MS = 20_000;

type Engine = Pick<Platform, 'render' | 'storage' | 'tempDir'>;

/**
 * Draws the pictures of a video and hands each over as PNG. All of them at once; where one
 * scene fails or hangs, each by itself, and those that do not come are left out.
 */
export async function drawStills(
  engine: Engine,
  composition: Composition,
  stills: readonly SceneStill[],
  {
    signal,
    onPicture,
  }: { signal: AbortSignal; onPicture: (still: SceneStill, png: Buffer) => Promise<void> },
): Promise<void> {
  await mkdir(engine.tempDir, { recursive: true });
  const folder = await mkdtemp(join(engine.tempDir, 'poster-'));
  const silent = { ...composition, audio: [] };
  const pathOf = ({ drawnHash }: SceneStill) => join(folder, `${drawnHash}.png`);
  try {
    const media = await collectMedia(engine, silent, join(folder, 'media'));
    const draw = (wanted: readonly SceneStill[], deadlineMs: number) =>
      engine.render.stills({
        ...{ composition: silent, media, deadlineMs, signal, unhurried: true },
        stills: wanted.map((still) => ({ frame: still.frame, outputPath: pathOf(still) })),
      });
    await draw(stills, TOGETHER_MS).catch(async (error) => {
      if (stills.length === 1 || !isOfScene(error)) throw error;
      for (const still of stills) await draw([still], ALONE_MS).catch(leaveOut(still));
    });
    for (const still of stills) {
      const png = await readFile(pathOf(still)).catch(() => null);
      if (png) await onPicture(still, png);
    }
  } catch (error) {
    if (!isOfScene(error)) throw error;
    logWarning('A scene has no poster', error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether drawing it again would fail again. */
function isOfScene(error: unknown): boolean {
  return error instanceof RenderError && !['cancelled', 'missing-browser'].includes(error.reason);
}

function leaveOut({ revisionId }: SceneStill) {
  return (error: unknown) => {
    if (!isOfScene(error)) throw error;
    logWarning(`Revision ${revisionId} has no poster`, error);
  };
}
