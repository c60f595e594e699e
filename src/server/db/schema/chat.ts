import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { GenerationEvent, GenerationFault } from '~/core/generation/event';
import { users } from './auth';
import { createdAt, id, moment, updatedAt } from './columns';
import { projects } from './project';

export const chatSessions = pgTable(
  'chat_sessions',
  {
    id: id(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    sandboxId: text('sandbox_id'),
    template: text('template'),
    lastCode: text('last_code'),
    idempotencyKey: uuid('idempotency_key'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: moment('deleted_at'),
  },
  (table) => [
    uniqueIndex('chat_sessions_idempotency').on(table.projectId, table.idempotencyKey),
    index('chat_sessions_project').on(table.projectId, table.createdAt),
  ],
);

export const GENERATION_STATUSES = ['queued', 'running', 'succeeded', 'failed', 'stopped'] as const;
/** What a model call is for: an answer, the rest of one that was cut, or a scene that failed while it ran. */
export const GENERATION_PURPOSES = ['message', 'continue', 'fix'] as const;
export type GenerationPurpose = (typeof GENERATION_PURPOSES)[number];

export type GenerationStatus = (typeof GENERATION_STATUSES)[number];

/** One model call. Its lease says which process works on it; an expired one means that it died. */
export const generations = pgTable(
  'generations',
  {
    id: id(),
    projectId: uuid('project_id')
      .notNull()
      .references(() => projects.id, { onDelete: 'cascade' }),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => chatSessions.id, { onDelete: 'cascade' }),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    idempotencyKey: uuid('idempotency_key').notNull(),
    purpose: text('purpose', { enum: GENERATION_PURPOSES }).notNull().default('message'),
    prompt: text('prompt').notNull(),
    /** The generation whose cut reply this one goes on with. */
    continues: uuid('continues'),
    /** The scene in view when the message was sent; what "it" means in a follow-up. */
    sceneId: uuid('scene_id'),
    model: text('model').notNull(),
    status: text('status', { enum: GENERATION_STATUSES }).notNull().default('running'),
    /** Everything that the model wrote, as it came. */
    reply: text('reply').notNull().default(''),
    fault: jsonb('fault').$type<GenerationFault>(),
    stopRequestedAt: moment('stop_requested_at'),
    leaseOwner: text('lease_owner').notNull(),
    leaseExpiresAt: moment('lease_expires_at').notNull(),
    inputTokens: integer('input_tokens'),
    outputTokens: integer('output_tokens'),
    createdAt: createdAt(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    uniqueIndex('generations_idempotency').on(table.ownerId, table.idempotencyKey),
    index('generations_session').on(table.sessionId, table.createdAt),
    index('generations_lease').on(table.status, table.leaseExpiresAt),
  ],
);

export const generationEvents = pgTable(
  'generation_events',
  {
    generationId: uuid('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    sequence: integer('sequence').notNull(),
    payload: jsonb('payload').$type<GenerationEvent>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.sequence] })],
);

/** Every call of a model's server, retries too: what was asked is what is billed. */
export const modelCalls = pgTable(
  'model_calls',
  {
    id: id(),
    generationId: uuid('generation_id')
      .notNull()
      .references(() => generations.id, { onDelete: 'cascade' }),
    /** `scene` asks for the whole text of a scene whose edit matched nowhere. */
    purpose: text('purpose', { enum: ['reply', 'scene'] }).notNull(),
    model: text('model').notNull(),
    /** Absent while it runs, and for good when the process died in it. */
    outcome: text('outcome', { enum: ['answered', 'refused', 'broken', 'stopped'] }),
    inputTokens: integer('input_tokens'),
    outputTokens: integer('output_tokens'),
    startedAt: moment('started_at').notNull().defaultNow(),
    finishedAt: moment('finished_at'),
  },
  (table) => [index('model_calls_generation').on(table.generationId)],
);

export const chatMessages = pgTable(
  'chat_messages',
  {
    id: id(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => chatSessions.id, { onDelete: 'cascade' }),
    /** Order within the session: two rows of one transaction share their time. */
    number: integer('number').notNull(),
    role: text('role', { enum: ['user', 'assistant'] }).notNull(),
    content: text('content').notNull(),
    /** Ids of the images that the person attached, in their order. */
    imageIds: jsonb('image_ids').$type<string[]>().notNull().default([]),
    generationId: uuid('generation_id').references(() => generations.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('chat_messages_number').on(table.sessionId, table.number)],
);
