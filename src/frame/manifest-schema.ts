import * as z from 'zod/mini';

/** Addresses of the built frame files; safe to pass to the browser. */
export const frameManifestSchema = z.object({
  /** FRAME_HOST, added by the server; the build knows no hosts. */
  host: z.optional(z.string()),
  boot: z.string(),
  runtime: z.string(),
  compiler: z.string(),
  /** `PlayerFiles`: what scenes need beyond the runtime. */
  player: z.object({
    modules: z.record(z.string(), z.string()),
    /** The most needed first. */
    fonts: z.array(z.object({ file: z.string(), url: z.string() })),
  }),
});

export type FrameManifest = z.infer<typeof frameManifestSchema>;
