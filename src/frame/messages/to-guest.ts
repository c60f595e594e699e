import * as z from 'zod/mini';

const frameNumber = z.number().check(z.gte(0));

const artifact = z.object({
  js: z.string(),
  params: z.readonly(z.array(z.string())),
  lineOffset: z.number(),
  capabilities: z.optional(z.readonly(z.array(z.string()))),
});

const compileError = z.object({
  kind: z.enum(['empty', 'syntax', 'no-component', 'gate']),
  message: z.string(),
  line: z.nullable(z.number()),
  column: z.nullable(z.number()),
});

const scene = z.object({
  id: z.string(),
  revisionId: z.string(),
  name: z.string(),
  durationInFrames: z.number().check(z.gte(1)),
  transition: z.optional(
    z.object({ kind: z.enum(['cut', 'fade', 'slide', 'wipe']), durationInFrames: frameNumber }),
  ),
  content: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('artifact'),
      artifact,
      standIn: z.optional(z.nullable(artifact)),
    }),
    z.object({
      kind: z.literal('source'),
      tsx: z.string(),
      error: compileError,
      lastGood: z.nullable(artifact),
      live: z.optional(z.boolean()),
    }),
    z.object({ kind: z.literal('frozen') }),
  ]),
});

const audioTrack = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  startFrame: frameNumber,
  offsetFrames: frameNumber,
  volume: z.number().check(z.gte(0), z.lte(1)),
  fadeInFrames: frameNumber,
  fadeOutFrames: frameNumber,
  durationInFrames: frameNumber,
});

const composition = z.object({
  title: z.string(),
  width: z.number().check(z.gte(1)),
  height: z.number().check(z.gte(1)),
  fps: z.number().check(z.gte(1)),
  scenes: z.array(scene),
  audio: z.optional(z.array(audioTrack)),
  images: z.optional(z.array(z.object({ id: z.string(), url: z.string() }))),
  fonts: z.optional(
    z.array(
      z.object({
        id: z.string(),
        family: z.string(),
        weight: z.string(),
        style: z.enum(['normal', 'italic']),
        url: z.string(),
      }),
    ),
  ),
});

/** All that the page may say to the guest, over the transferred port; the page checks it. */
export const toGuestSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('load'),
    /** Comes back in `painted`, so that a late paint is not taken for a newer one. */
    loadId: z.number(),
    composition,
    /** Video frame to show; null keeps the one on screen (a hot swap). */
    frame: z.nullable(frameNumber),
  }),
  /** Asks for a scene to be drawn where nobody sees it; `frame` counts from its start. */
  z.object({ type: z.literal('try'), tryId: z.number(), scene, frame: frameNumber }),
  z.object({ type: z.literal('play') }),
  z.object({ type: z.literal('pause') }),
  /** `seekId` comes back in `frame`, so that a late report does not move the thumb back. */
  z.object({ type: z.literal('seek'), frame: frameNumber, seekId: z.number() }),
  z.object({ type: z.literal('loop'), loop: z.boolean() }),
  /** `volume` from 0 to 1. */
  z.object({
    type: z.literal('volume'),
    muted: z.boolean(),
    volume: z.number().check(z.gte(0), z.lte(1)),
  }),
  z.object({ type: z.literal('ping') }),
  /** The answers to `need-file`. */
  z.object({ type: z.literal('file'), url: z.string(), bytes: z.instanceof(ArrayBuffer) }),
  z.object({ type: z.literal('file-failed'), url: z.string(), message: z.string() }),
]);

export type ToGuest = z.infer<typeof toGuestSchema>;
