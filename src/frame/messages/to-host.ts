import * as z from 'zod/mini';
import { MAX_SENTENCE } from './cap-sentence';

// A hostile scene shares the guest's process: every string has a cap, and what has no name here
// makes the whole message invalid, whatever its size.
const id = z.string().check(z.maxLength(100));
const sentence = z.string().check(z.maxLength(MAX_SENTENCE));
const frameNumber = z.number().check(z.gte(0), z.lte(10_000_000));
const line = z.nullable(z.number());

const sceneNotice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('loop-stopped'),
    line: z.number(),
    iterations: z.number().check(z.gte(1)),
  }),
  z.strictObject({ kind: z.literal('repaired'), message: sentence, line }),
]);

/** All that the guest may say to the page, over the transferred port. */
export const toHostSchema = z.discriminatedUnion('type', [
  /** The runtime runs and listens. */
  z.strictObject({ type: z.literal('ready') }),
  /** The first real paint after a `load`. */
  z.strictObject({
    type: z.literal('painted'),
    loadId: z.number(),
    frame: frameNumber,
  }),
  /** At most once per animation frame; `seekId` is the last seek that it includes. */
  z.strictObject({ type: z.literal('frame'), frame: frameNumber, seekId: z.number() }),
  /** A scene's code is about to run; told when it is another scene than before. */
  z.strictObject({ type: z.literal('drawing'), sceneId: id }),
  z.strictObject({ type: z.literal('playing') }),
  z.strictObject({ type: z.literal('paused') }),
  z.strictObject({ type: z.literal('ended') }),
  /** A scene threw while it was drawn; `line` is a line of its TSX, when known. */
  z.strictObject({
    type: z.literal('scene-error'),
    sceneId: id,
    revisionId: id,
    message: sentence,
    line,
    frame: frameNumber,
  }),
  /** A scene is drawn, but one of its loops was ended, or a slip of its code was put right. */
  z.strictObject({
    type: z.literal('scene-notice'),
    sceneId: id,
    revisionId: id,
    notice: sceneNotice,
  }),
  /** A scene without a stored artifact was compiled in the browser and runs. */
  z.strictObject({ type: z.literal('scene-compiled'), sceneId: id, revisionId: id }),
  /** A scene could not be compiled in the browser either; says what is shown in its place. */
  z.strictObject({
    type: z.literal('scene-fallback'),
    sceneId: id,
    revisionId: id,
    shown: z.enum(['last-good', 'card']),
    message: sentence,
    line,
  }),
  /** The file of a sound cannot be had or played. */
  z.strictObject({ type: z.literal('sound-failed'), trackId: id }),
  /** Asks for a built file, or a sound of the video, by its address. */
  z.strictObject({ type: z.literal('need-file'), url: z.string().check(z.maxLength(300)) }),
  /** The answer to a `try`: whether there was a picture. */
  z.strictObject({ type: z.literal('tried'), tryId: z.number(), drawn: z.boolean() }),
  z.strictObject({ type: z.literal('pong') }),
  /** The runtime itself failed; nothing can be drawn any more. */
  z.strictObject({ type: z.literal('fatal'), message: sentence }),
]);

export type ToHost = z.infer<typeof toHostSchema>;
