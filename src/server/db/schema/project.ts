import { sql } from 'drizzle-orm';
import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CompileError, CompileNote } from '~/core/scene/artifact';
import type { FontAsset, SceneTransition } from '~/core/timeline/composition';
import { users } from './auth';
import { createdAt, id, moment, updatedAt } from './columns';
import { posters } from './poster';

export const projects = pgTable(
  'projects',
  {
    id: id(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    fps: integer('fps').notNull(),
    /** Raised by every change of the project or one of its scenes. */
    revision: integer('revision').notNull().default(1),
    idempotencyKey: uuid('idempotency_key'),
    /** Its newest picture, which may be of a moment ago. */
    posterId: uuid('poster_id').references(() => posters.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: moment('deleted_at'),
  },
  (table) => [
    index('projects_owner').on(table.ownerId, table.updatedAt),
    uniqueIndex('projects_idempotency').on(table.ownerId, table.idempotencyKey),
  ],
);

export const scenes = pgTable(
  'scenes',
  {
    id: id(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    position: doublePrecision('position').notNull(),
    durationInFrames: integer('duration_in_frames').notNull(),
    /** How it comes in, also while it is the first and nobody sees it; null is a cut. */
    transition: jsonb('transition').$type<SceneTransition>(),
    /** Set in the transaction that stores the first revision; no foreign key, the two tables point at each other. */
    headRevisionId: uuid('head_revision_id').notNull(),
    /** A write names the revision number that it read; a stale one is a conflict. */
    revision: integer('revision').notNull().default(1),
    createdAt: createdAt(),
    deletedAt: moment('deleted_at'),
  },
  (table) => [index('scenes_project').on(table.projectId, table.position)],
);

/** Pictures that a person attached to a message; scenes show them as `asset:<id>`. */
export const images = pgTable(
  'images',
  {
    id: id(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** In the storage: `images/<sha256>.<extension>`; the extension tells the media type. */
    fileKey: text('file_key').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    idempotencyKey: uuid('idempotency_key').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('images_project').on(table.projectId, table.createdAt),
    uniqueIndex('images_idempotency').on(table.projectId, table.idempotencyKey),
  ],
);

/** Sounds under the video. A removed one keeps its file: undo brings it back. */
export const audioTracks = pgTable(
  'audio_tracks',
  {
    id: id(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** In the storage: `audio/<sha256>.<extension>`; the extension tells the media type. */
    fileKey: text('file_key').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    durationInSeconds: doublePrecision('duration_in_seconds').notNull(),
    /** These count in the project's frames; see `AudioTrack`. */
    startFrame: integer('start_frame').notNull(),
    offsetFrames: integer('offset_frames').notNull(),
    volume: doublePrecision('volume').notNull(),
    fadeInFrames: integer('fade_in_frames').notNull(),
    fadeOutFrames: integer('fade_out_frames').notNull(),
    idempotencyKey: uuid('idempotency_key').notNull(),
    createdAt: createdAt(),
    deletedAt: moment('deleted_at'),
  },
  (table) => [
    index('audio_tracks_project').on(table.projectId, table.createdAt),
    uniqueIndex('audio_tracks_idempotency').on(table.projectId, table.idempotencyKey),
  ],
);

export const REVISION_ORIGINS = ['generate', 'edit', 'code', 'restore'] as const;
export type RevisionOrigin = (typeof REVISION_ORIGINS)[number];

/** What the compiler said beside the artifact; see `CompileResult`. */
export type CompileMeta = {
  tool: string;
  params: readonly string[];
  componentName: string | null;
  capabilities: string[];
  lineOffset: number;
  notes: CompileNote[];
  /** Length that the source declares, in frames; absent in rows from before it was kept. */
  declaredDurationInFrames?: number | null;
  error: CompileError | null;
  timings: Record<string, number>;
  /** Bytes of UTF-8. */
  sizes: { tsx: number; js: number };
  /** A newer compiler version that made no body of the source: the row keeps what it had. */
  attempt?: { version: number; error: CompileError | null };
};

export const sceneRevisions = pgTable(
  'scene_revisions',
  {
    id: id(),
    sceneId: uuid('scene_id')
      .notNull()
      .references(() => scenes.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    origin: text('origin', { enum: REVISION_ORIGINS }).notNull(),
    generationId: uuid('generation_id'),
    /** The revision whose source came back, where `origin` is `restore`. */
    restoredFrom: uuid('restored_from'),
    tsxCode: text('tsx_code').notNull(),
    jsCode: text('js_code'),
    jsCompiledAt: moment('js_compiled_at'),
    compilationError: text('compilation_error'),
    compilationVersion: integer('compilation_version').notNull(),
    compileMeta: jsonb('compile_meta').$type<CompileMeta>().notNull(),
    compiledHash: text('compiled_hash'),
    compiledUrl: text('compiled_url'),
    compiledAt: moment('compiled_at'),
    posterId: uuid('poster_id').references(() => posters.id, { onDelete: 'set null' }),
    idempotencyKey: uuid('idempotency_key'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('scene_revisions_number').on(table.sceneId, table.number),
    uniqueIndex('scene_revisions_idempotency').on(table.sceneId, table.idempotencyKey),
    // Which published modules are named by a row.
    index('scene_revisions_compiled').on(table.compiledHash),
    // Finds what the compiler made of a source before: an eight-byte key, the text itself is compared.
    index('scene_revisions_source').on(
      sql`hashtextextended(${table.tsxCode}, 0)`,
      table.compilationVersion,
    ),
  ],
);

/** A scene as one step found or left it; null in a change means that it is not in the project. */
export type SceneState = {
  revisionId: string;
  name: string;
  position: number;
  durationInFrames: number;
  /** Absent in steps from before there were transitions. */
  transition?: SceneTransition | null;
};

export type SceneChange = { sceneId: string; before: SceneState | null; after: SceneState | null };
/** A sound as one step found or left it. */
export type AudioState = Pick<
  typeof audioTracks.$inferSelect,
  'name' | 'startFrame' | 'offsetFrames' | 'volume' | 'fadeInFrames' | 'fadeOutFrames'
>;

export type AudioChange = { trackId: string; before: AudioState | null; after: AudioState | null };
/** A typeface as one step found or left it; it is never changed, only added and removed. */
export type FontState = Pick<FontAsset, 'family' | 'weight' | 'style'>;

export type FontChange = { fontId: string; before: FontState | null; after: FontState | null };
export type ProjectState = { title: string; width: number; height: number };
export type StepChanges = {
  scenes: SceneChange[];
  project: { before: ProjectState; after: ProjectState } | null;
  /** Absent in steps from before there were sounds. */
  audio?: AudioChange[];
  /** Absent in steps from before there were typefaces. */
  fonts?: FontChange[];
};

/** What a revision did wrong while it ran, as a frame reported it; once for each message. */
export const sceneFailures = pgTable(
  'scene_failures',
  {
    id: id(),
    sceneId: uuid('scene_id')
      .notNull()
      .references(() => scenes.id, { onDelete: 'cascade' }),
    revisionId: uuid('revision_id')
      .notNull()
      .references(() => sceneRevisions.id, { onDelete: 'cascade' }),
    message: text('message').notNull(),
    /** SHA-256 of the message: texts of any length cannot be a key. */
    messageHash: text('message_hash').notNull(),
    /** Of the source, from 1. */
    line: integer('line'),
    /** Video frame of the scene, from 0. */
    frame: integer('frame'),
    /** The generation that was asked to fix it: never a second one. */
    fixedBy: uuid('fixed_by'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('scene_failures_message').on(table.revisionId, table.messageHash),
    index('scene_failures_scene').on(table.sceneId, table.createdAt),
  ],
);

export const STEP_STATES = ['done', 'undone', 'discarded'] as const;

/** The undo log: one row for every thing that a creator did, newest last. */
export const projectSteps = pgTable(
  'project_steps',
  {
    id: id(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    /** The chat session in which it was done and can be undone; absent in steps from before that was kept. */
    sessionId: uuid('session_id'),
    number: integer('number').notNull(),
    label: text('label').notNull(),
    state: text('state', { enum: STEP_STATES }).notNull().default('done'),
    generationId: uuid('generation_id'),
    changes: jsonb('changes').$type<StepChanges>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('project_steps_number').on(table.projectId, table.number),
    index('project_steps_session').on(table.sessionId, table.number),
  ],
);
