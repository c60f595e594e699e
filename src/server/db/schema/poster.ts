import { boolean, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id } from './columns';

/** One picture of a video or scene, in the forms that pages, lists and link previews want. */
export const posters = pgTable(
  'posters',
  {
    id: id(),
    /** SHA-256 of what was drawn (artifacts, format, frame): the same thing is drawn once. */
    drawnHash: text('drawn_hash').notNull(),
    /** In the storage: `posters/<sha256>.<extension>`. */
    avifKey: text('avif_key').notNull(),
    jpegKey: text('jpeg_key').notNull(),
    /** 1200 × 630 for link previews; scenes of lists have none. */
    pngKey: text('png_key'),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** The title in type, where no browser could draw the video: drawn again when one can. */
    typographic: boolean('typographic').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('posters_drawn').on(table.drawnHash)],
);
