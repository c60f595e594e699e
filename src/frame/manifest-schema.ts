import * as z from 'zod/mini';

/** Addresses of the built frame files; safe to pass to the browser. */
export const frameManifestSchema = z.object({
  /** FRAME_HOST, added by the server; the build knows no hosts. */
  host: z.optional(z.string()),
  /** The guest document itself, for a page that has no server: a video as one file. */
  document: z.optional(z.string()),
  runtime: z.string(),
  compiler: z.string(),
  /** The player of share and embed pages: an ES module of the page's own, not of the frame's. */
  share: z.string(),
  /** `PlayerFiles`: what scenes need beyond the runtime. */
  player: z.object({
    modules: z.record(z.string(), z.string()),
    icons: z.object({ program: z.string(), index: z.string() }),
    fonts: z.object({
      main: z.object({ url: z.string(), unicodeRange: z.string() }),
      families: z.string(),
      fallbacks: z.record(z.enum(['sc', 'tc', 'jp', 'kr', 'symbols', 'emoji']), z.string()),
    }),
  }),
});

export type FrameManifest = z.infer<typeof frameManifestSchema>;
