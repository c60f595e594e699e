import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns';
import { projects } from './project';

/** Typefaces that a person brought: every scene of the project may name their family. */
export const fonts = pgTable(
  'fonts',
  {
    id: id(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    /** As the file itself names it; what scenes write as `fontFamily`. */
    family: text('family').notNull(),
    /** As CSS writes it: one number, or two for a variable font. */
    weight: text('weight').notNull(),
    style: text('style', { enum: ['normal', 'italic'] }).notNull(),
    /** In the storage: `fonts/<sha256>.<extension>`; the extension tells the media type. */
    fileKey: text('file_key').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    idempotencyKey: uuid('idempotency_key').notNull(),
    createdAt: createdAt(),
    /** A removed one keeps its file: revisions of before may name it. */
    deletedAt: moment('deleted_at'),
  },
  (table) => [
    index('fonts_project').on(table.projectId, table.createdAt),
    uniqueIndex('fonts_idempotency').on(table.projectId, table.idempotencyKey),
  ],
);
