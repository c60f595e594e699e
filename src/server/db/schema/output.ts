import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type {
  AudioTrack,
  Composition,
  FontAsset,
  SceneTransition,
} from '~/core/timeline/composition';
import { users } from './auth';
import { createdAt, id, moment } from './columns';
import { posters } from './poster';
import { projects } from './project';

/** `live` follows the project; `pinned` keeps what it was when the link was made. */
export const SHARE_MODES = ['live', 'pinned'] as const;
export type ShareMode = (typeof SHARE_MODES)[number];

/** A video of one moment: revisions never change, so naming them is enough. */
export type PinnedVideo = {
  title: string;
  width: number;
  height: number;
  fps: number;
  scenes: {
    sceneId: string;
    revisionId: string;
    name: string;
    durationInFrames: number;
    transition: SceneTransition | null;
  }[];
  audio: AudioTrack[];
  /** All that the project had; absent in links from before there were typefaces, and for none. */
  fonts?: FontAsset[];
};

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
    mode: text('mode', { enum: SHARE_MODES }).notNull().default('live'),
    /** What a pinned link shows; null for a live one. */
    pinned: jsonb('pinned').$type<PinnedVideo>(),
    /** Who made it, as the owner wants to be named on the page; null names nobody. */
    author: text('author'),
    /** Whether visitors may take a copy into a project of their own. */
    allowCopy: boolean('allow_copy').notNull().default(false),
    /** Raised when its page changes; part of the key of the page in storage. */
    version: integer('version').notNull().default(1),
    /** The build that wrote its page in storage; null when there is none yet. */
    pageBuild: text('page_build'),
    /** Picture of what a pinned link shows; a live one has its project's. */
    posterId: uuid('poster_id').references(() => posters.id, { onDelete: 'set null' }),
    /** Visitors, counted once a day each; see `share_views`. */
    views: integer('views').notNull().default(0),
    createdAt: createdAt(),
    expiresAt: moment('expires_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('shares_project').on(table.projectId)],
);

/** Who was counted on which day (UTC), so that a reload is not counted again. */
export const shareViews = pgTable(
  'share_views',
  {
    shareId: uuid('share_id')
      .notNull()
      .references(() => shares.id, { onDelete: 'cascade' }),
    day: date('day').notNull(),
    /** A keyed hash that changes every day: nobody can be followed by it. */
    visitorHash: text('visitor_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.shareId, table.day, table.visitorHash] })],
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
    /** A name of what it draws: a link that shows the same video finds the file by it. */
    videoKey: text('video_key'),
    sizeBytes: bigint('size_bytes', { mode: 'number' }),
    leaseOwner: text('lease_owner'),
    leaseExpiresAt: moment('lease_expires_at'),
    createdAt: createdAt(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    uniqueIndex('renders_idempotency').on(table.ownerId, table.idempotencyKey),
    index('renders_video').on(table.projectId, table.videoKey),
    index('renders_project').on(table.projectId, table.createdAt),
    index('renders_lease').on(table.status, table.leaseExpiresAt),
  ],
);
