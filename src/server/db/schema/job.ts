import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, moment } from './columns';

export const JOB_KINDS = [
  'publish-artifact',
  'draw-poster',
  'publish-share',
  'renew-share-pages',
  'collect-objects',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATUSES = ['queued', 'running', 'done', 'failed'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Work that may wait and be tried again; written in the transaction that makes it necessary. */
export const jobs = pgTable(
  'jobs',
  {
    id: id(),
    kind: text('kind', { enum: JOB_KINDS }).notNull(),
    /** What it is about, such as a revision's id: one row for each kind and subject. */
    subject: text('subject').notNull(),
    status: text('status', { enum: JOB_STATUSES }).notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    /** Not taken before this moment: a job that failed waits longer each time. */
    runAt: moment('run_at').notNull().defaultNow(),
    leaseOwner: text('lease_owner'),
    leaseExpiresAt: moment('lease_expires_at'),
    error: text('error'),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    uniqueIndex('jobs_subject').on(table.kind, table.subject),
    index('jobs_due').on(table.status, table.runAt),
  ],
);

/** Objects of the storage that no row names, and since when that was seen: removed after a while. */
export const unreferencedObjects = pgTable('unreferenced_objects', {
  key: text('key').primaryKey(),
  since: moment('since').notNull().defaultNow(),
});
