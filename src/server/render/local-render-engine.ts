import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { totalFrames } from '~/core/timeline/timeline';
import type { ChildJob, ChildOutput } from './child/protocol';
import { type ChildLimits, runChild } from './child-process';
import { type FoundChromium, findChromium } from './chromium';
import {
  type RenderEngine,
  RenderError,
  type RenderJob,
  type RenderResult,
  type StillsJob,
} from './render-engine';
import { withMedia } from './with-media';

export type LocalEngineOptions = {
  /** Holds `render-bundle/` and `render-child.mjs`; made by `npm run build`. */
  buildDir?: string;
  /** Browser tabs that draw at the same time. */
  concurrency?: number;
  /** Longest time that one video frame may take, in ms. */
  frameTimeoutMs?: number;
  findBrowser?: () => Promise<FoundChromium>;
};

type Part = { from: string; to: string };

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

  /** One job in a child; `parts` are what it writes, each renamed to its place when all are there. */
  const run = async (
    { media = {}, ...job }: ChildLimits & Pick<RenderJob, 'composition' | 'media'>,
    output: ChildOutput,
    parts: readonly Part[],
  ): Promise<{ durationInFrames: number }> => {
    const prepared = await prepare();
    if ('missing' in prepared) throw new RenderError('missing-browser', prepared.missing);
    const scratchDir = await mkdtemp(join(tmpdir(), 'framewright-render-'));
    const { browser } = prepared;
    try {
      const given = {
        ...withMedia(job.composition, media),
        output,
        bundleDir,
        scratchDir,
        browser,
      };
      const made = await runChild(childPath, job, { ...given, concurrency, frameTimeoutMs });
      for (const { from, to } of parts) await rename(from, to);
      return made;
    } catch (thrown) {
      if (thrown instanceof RenderError) throw thrown;
      const message = 'The file could not be stored. There may be no room on the disk.';
      throw new RenderError('crashed', message, { cause: thrown });
    } finally {
      await Promise.all(parts.map(({ from }) => rm(from, { force: true })));
      await rm(scratchDir, { recursive: true, force: true });
    }
  };

  const stills = async ({ stills, ...job }: StillsJob): Promise<void> => {
    const last = totalFrames(job.composition.scenes) - 1;
    for (const { frame } of stills) {
      if (Number.isInteger(frame) && frame >= 0 && frame <= last) continue;
      throw new RangeError(`The video has no frame ${frame}: its last one is ${last}.`);
    }
    if (stills.length === 0) return;
    const parts = stills.map(({ frame, outputPath }, index) => {
      return { frame, from: `${outputPath}.part${index}.png`, to: outputPath };
    });
    const drawn = parts.map(({ frame, from }) => ({ frame, path: from }));
    await run({ ...job, onProgress: () => undefined }, { kind: 'stills', parts: drawn }, parts);
  };

  return {
    async status() {
      const prepared = await prepare();
      return 'missing' in prepared
        ? { available: false, message: prepared.missing }
        : { available: true, message: null };
    },

    stills,
    still: ({ frame, outputPath, ...job }) => stills({ ...job, stills: [{ frame, outputPath }] }),

    async render({ outputPath, ...job }: RenderJob): Promise<RenderResult> {
      const partPath = `${outputPath}.part.mp4`;
      const part = { from: partPath, to: outputPath };
      const { durationInFrames } = await run(job, { kind: 'video', partPath }, [part]);
      const { size } = await stat(outputPath);
      return { sizeBytes: size, durationInFrames };
    },
  };
}
