import { writeFile } from 'node:fs/promises';
import { openBrowser, renderFrames, renderMedia, selectComposition } from '@remotion/renderer';
import type { RenderProgress } from '../render-engine';
import { levelSounds } from './level-sounds';
import type { ChildJob, ChildOutput } from './protocol';

type Opened = Awaited<ReturnType<typeof openVideo>>;

/**
 * Draws the job's video or its pictures from the bundle at `serveUrl`.
 * Resolves with the video's length in frames; rejects with whatever the renderer throws.
 */
export async function renderJob(
  job: ChildJob,
  serveUrl: string,
  onProgress: (progress: RenderProgress) => void,
): Promise<number> {
  const opened = await openVideo(job, serveUrl);
  const { output } = job;
  if (output.kind === 'stills') await drawStills(opened, output);
  else await drawVideo(opened, output, onProgress);
  return opened.composition.durationInFrames;
}

async function openVideo(job: ChildJob, serveUrl: string) {
  const browser = {
    browserExecutable: job.browser.path,
    chromeMode: job.browser.chromeMode,
    logLevel: 'error',
  } as const;
  const page = {
    ...browser,
    serveUrl,
    puppeteerInstance: await openBrowser('chrome', browser),
    inputProps: await levelSounds(job.composition, job.assets),
    timeoutInMilliseconds: job.frameTimeoutMs,
  };
  const composition = await selectComposition({ ...page, id: 'project' });
  return { ...page, composition, concurrency: job.concurrency };
}

async function drawVideo(
  opened: Opened,
  { partPath }: Extract<ChildOutput, { kind: 'video' }>,
  onProgress: (progress: RenderProgress) => void,
): Promise<void> {
  const framesTotal = opened.composition.durationInFrames;
  await renderMedia({
    ...opened,
    codec: 'h264',
    // Measured on two cores: 11 frames/s against 8 with the default, files of the same size.
    x264Preset: 'veryfast',
    audioCodec: 'aac',
    // Remotion's default, yuvj420p, is full range: many players show it too dark or not at all.
    pixelFormat: 'yuv420p',
    colorSpace: 'bt709',
    imageFormat: 'jpeg',
    jpegQuality: 92,
    outputLocation: partPath,
    onProgress: ({ renderedFrames }) => onProgress({ framesDone: renderedFrames, framesTotal }),
  });
}

/** As the frames of a video, several to a tab: `renderStill` would open a tab for each. */
async function drawStills(
  opened: Opened,
  { parts }: Extract<ChildOutput, { kind: 'stills' }>,
): Promise<void> {
  const writes: Promise<void>[] = [];
  await renderFrames({
    ...opened,
    frames: [...new Set(parts.map(({ frame }) => frame))],
    imageFormat: 'png',
    muted: true,
    outputDir: null,
    onStart: () => undefined,
    onFrameUpdate: () => undefined,
    onFrameBuffer: (png, drawn) => {
      for (const { frame, path } of parts) if (frame === drawn) writes.push(writeFile(path, png));
    },
  });
  await Promise.all(writes);
}
