import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ChildJob } from './child/protocol';
import { runChild } from './child-process';
import { type FoundChromium, findChromium } from './chromium';
import { type RenderEngine, RenderError, type RenderJob, type RenderResult } from './render-engine';

export type LocalEngineOptions = {
  /** Holds `render-bundle/` and `render-child.mjs`; made by `npm run build`. */
  buildDir?: string;
  /** Browser tabs that draw at the same time. */
  concurrency?: number;
  /** Longest time that one video frame may take, in ms. */
  frameTimeoutMs?: number;
  findBrowser?: () => Promise<FoundChromium>;
};

/** Renders on this machine, each job in a child process of its own that can be killed as a whole. */
export function createLocalRenderEngine({
  buildDir = resolve('build'),
  concurrency = 2,
  frameTimeoutMs = 30_000,
  findBrowser = findChromium,
}: LocalEngineOptions = {}): RenderEngine {
  const bundleDir = join(buildDir, 'render-bundle');
  const childPath = join(buildDir, 'render-child.mjs');

  const prepare = async (): Promise<{ browser: ChildJob['browser'] } | { missing: string }> => {
    const isBuilt = await Promise.all([stat(join(bundleDir, 'index.html')), stat(childPath)]).then(
      () => true,
      () => false,
    );
    if (!isBuilt) return { missing: 'The export program is not built yet. Run: npm run build' };
    const found = await findBrowser();
    if ('missing' in found) return found;
    const chromeMode = found.kind === 'headless-shell' ? 'headless-shell' : 'chrome-for-testing';
    return { browser: { path: found.path, chromeMode } };
  };

  return {
    async status() {
      const prepared = await prepare();
      return 'missing' in prepared
        ? { available: false, message: prepared.missing }
        : { available: true, message: null };
    },

    async render(job: RenderJob): Promise<RenderResult> {
      const prepared = await prepare();
      if ('missing' in prepared) throw new RenderError('missing-browser', prepared.missing);
      const scratchDir = await mkdtemp(join(tmpdir(), 'framewright-render-'));
      const partPath = `${job.outputPath}.part.mp4`;
      try {
        const { durationInFrames } = await runChild(childPath, job, {
          composition: job.composition,
          partPath,
          bundleDir,
          scratchDir,
          browser: prepared.browser,
          concurrency,
          frameTimeoutMs,
        });
        const { size } = await stat(partPath);
        await rename(partPath, job.outputPath);
        return { sizeBytes: size, durationInFrames };
      } catch (thrown) {
        if (thrown instanceof RenderError) throw thrown;
        const message = 'The video file could not be stored. There may be no room on the disk.';
        throw new RenderError('crashed', message, { cause: thrown });
      } finally {
        await rm(partPath, { force: true });
        await rm(scratchDir, { recursive: true, force: true });
      }
    },
  };
}
