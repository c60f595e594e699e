import * as z from 'zod/mini';

// A hostile scene shares the guest's process: every string and list has a cap.
const id = z.string().check(z.maxLength(100));
const sentence = z.string().check(z.maxLength(2_000));
const frameNumber = z.number().check(z.gte(0), z.lte(10_000_000));
const line = z.nullable(z.number());

const sceneNotice = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('loop-stopped'),
    line: z.number(),
    iterations: z.number().check(z.gte(1)),
  }),
  z.object({ kind: z.literal('repaired'), message: sentence, line }),
]);

/** All that the guest may say to the page, over the transferred port. */
export const toHostSchema = z.discriminatedUnion('type', [
  /** The runtime runs and listens. */
  z.object({ type: z.literal('ready') }),
  /** The first real paint after a `load`. */
  z.object({
    type: z.literal('painted'),
    loadId: z.number(),
    revisionIds: z.array(id).check(z.maxLength(2_000)),
    frame: frameNumber,
  }),
  /** At most once per animation frame; `seekId` is the last seek that it includes. */
  z.object({ type: z.literal('frame'), frame: frameNumber, seekId: z.number() }),
  z.object({ type: z.literal('playing') }),
  z.object({ type: z.literal('paused') }),
  z.object({ type: z.literal('ended') }),
  /** A scene threw while it was drawn; `line` is a line of its TSX, when known. */
  z.object({
    type: z.literal('scene-error'),
    sceneId: id,
    revisionId: id,
    message: sentence,
    line,
    frame: frameNumber,
  }),
  /** A scene is drawn, but one of its loops was ended, or a slip of its code was put right. */
  z.object({ type: z.literal('scene-notice'), sceneId: id, revisionId: id, notice: sceneNotice }),
  /** A scene without a stored artifact was compiled in the browser and runs. */
  z.object({ type: z.literal('scene-compiled'), sceneId: id, revisionId: id }),
  /** A scene could not be compiled in the browser either; says what is shown in its place. */
  z.object({
    type: z.literal('scene-fallback'),
    sceneId: id,
    revisionId: id,
    shown: z.enum(['last-good', 'card']),
    message: sentence,
    line,
  }),
  /** Asks for a built file by its address. */
  z.object({ type: z.literal('need-file'), url: z.string().check(z.maxLength(300)) }),
  z.object({ type: z.literal('pong') }),
  /** The runtime itself failed; nothing can be drawn any more. */
  z.object({ type: z.literal('fatal'), message: sentence }),
]);

export type ToHost = z.infer<typeof toHostSchema>;

/** Cuts a text to what `toHostSchema` lets through. */
export function capSentence(text: string): string {
  return text.length > 2_000 ? `${text.slice(0, 1_999)}…` : text;
}
