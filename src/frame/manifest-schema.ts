import * as z from 'zod/mini';

/** Addresses of the built frame files; safe to pass to the browser. */
export const frameManifestSchema = z.object({
  boot: z.string(),
  runtime: z.string(),
  compiler: z.string(),
  /** Inter's files by the names in `~/player/fonts`, the most needed first. */
  fonts: z.array(z.object({ file: z.string(), url: z.string() })),
});

export type FrameManifest = z.infer<typeof frameManifestSchema>;
