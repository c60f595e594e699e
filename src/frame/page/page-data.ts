import * as z from 'zod/mini';
import { frameManifestSchema } from '../manifest-schema';

/** Where the page's data stand in its HTML. */
export const DATA_ID = 'video-data';
/** The composition, and files by address, where the page has them in itself. */
export const COMPOSITION_ID = 'video-composition';
export const FILES_ID = 'video-files';

/** What the player of a page is told; the rest it reads from the page itself. */
export const pageDataSchema = z.object({
  manifest: frameManifestSchema,
  /** Answers the composition as JSON; null where it stands in the page. */
  videoUrl: z.nullable(z.string()),
  /** Counts the visitor; null where nobody counts. */
  viewUrl: z.nullable(z.string()),
  /** The frame number that the poster shows. */
  restingFrame: z.number(),
});

export type PageData = z.infer<typeof pageDataSchema>;
