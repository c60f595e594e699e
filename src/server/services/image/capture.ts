import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { timecode, totalFrames } from '~/core/timeline/timeline';
import { RenderError } from '~/server/render/render-engine';
import type { ServiceContext } from '../context';
import { codesOf, compositionOf, loadScenes } from '../project/load-scenes';
import { loadNamedMedia } from '../project/named-media';
import { ownProject, type ProjectRow } from '../project/own-project';
import { collectMedia } from '../render/collect-media';
import { ServiceError } from '../service-error';
import { type ImageView, storeImage } from './store-image';

/** A picture that takes longer is not worth the wait, in ms. */
const DEADLINE_MS = 30_000;

/** Each takes a browser of its own: this many at a time on one machine. */
const AT_ONCE = 2;
let running = 0;

/**
 * Draws one frame of an own project's video on the server and keeps it as an image, to be
 * attached to a message. `frame` counts from the video's start; one behind the end is the last.
 * `unavailable` where nothing can be drawn, `busy` while others are, `invalid_input` without a scene.
 */
export async function captureFrame({
  ctx,
  input,
}: {
  ctx: ServiceContext;
  input: { projectId: string; frame: number; idempotencyKey: string };
}): Promise<ImageView> {
  const project = await ownProject(ctx, input.projectId);
  const { idempotencyKey } = input;
  const name = `The picture at ${timecode(input.frame, project.fps)}`;
  const read = () => inTurn(() => draw(ctx, project, input.frame));
  return storeImage(ctx, { projectId: project.id, name, idempotencyKey, read });
}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= AT_ONCE) {
    throw new ServiceError('busy', 'Other pictures are being drawn just now. Try again.');
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
  }
}

async function draw(ctx: ServiceContext, project: ProjectRow, frame: number): Promise<Uint8Array> {
  const loaded = await loadScenes(ctx.db, project.id);
  const media = await loadNamedMedia(ctx.db, project.id, codesOf(loaded));
  const composition = compositionOf(project, loaded, [], media);
  const last = totalFrames(composition.scenes) - 1;
  if (last < 0) throw new ServiceError('invalid_input', 'There is no scene to draw yet.');
  await mkdir(ctx.tempDir, { recursive: true });
  const folder = await mkdtemp(join(ctx.tempDir, 'capture-'));
  const outputPath = join(folder, 'frame.png');
  try {
    await ctx.render.still({
      composition,
      media: await collectMedia(ctx, composition, join(folder, 'media')),
      frame: Math.min(frame, last),
      outputPath,
      deadlineMs: DEADLINE_MS,
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    return await readFile(outputPath);
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    const message = `The picture could not be drawn. ${error.message}`;
    throw new ServiceError('unavailable', message, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
