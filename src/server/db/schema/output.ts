import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Composition } from '~/core/timeline/composition';
import { users } from './auth';
import { createdAt, id, moment } from './columns';
import { projects } from './project';

/** A public link. The token itself is never stored: it is derived from the id and the secret. */
export const shares = pgTable(
  'shares',
  {
    id: id(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: createdAt(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('shares_project').on(table.projectId)],
);

export const RENDER_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RenderStatus = (typeof RENDER_STATUSES)[number];

/** One export job, taken from this table under a lease. */
export const renders = pgTable(
  'renders',
  {
    id: id(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    idempotencyKey: uuid('idempotency_key').notNull(),
    status: text('status', { enum: RENDER_STATUSES }).notNull().default('queued'),
    /** What is drawn, as the project stood when Export was pressed. */
    composition: jsonb('composition').$type<Composition>().notNull(),
    framesDone: integer('frames_done').notNull().default(0),
    framesTotal: integer('frames_total').notNull(),
    attempts: integer('attempts').notNull().default(0),
    error: text('error'),
    fileKey: text('file_key'),
    fileName: text('file_name').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }),
    leaseOwner: text('lease_owner'),
    leaseExpiresAt: moment('lease_expires_at'),
    createdAt: createdAt(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    uniqueIndex('renders_idempotency').on(table.ownerId, table.idempotencyKey),
    index('renders_project').on(table.projectId, table.createdAt),
    index('renders_lease').on(table.status, table.leaseExpiresAt),
  ],
);
