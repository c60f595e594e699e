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
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('chat_sessions_project').on(table.projectId, table.createdAt)],
);

export const GENERATION_STATUSES = ['running', 'succeeded', 'failed', 'stopped'] as const;
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
    prompt: text('prompt').notNull(),
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
    generationId: uuid('generation_id').references(() => generations.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('chat_messages_number').on(table.sessionId, table.number)],
);
