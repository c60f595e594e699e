import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { generations } from './chat';
import { createdAt } from './columns';

/**
 * Model calls of one day (UTC) by whoever pays for them: `installation`, `user <id>`,
 * `guest <id>` or `address <hash>`.
 */
export const budgets = pgTable(
  'budgets',
  {
    scope: text('scope').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    /** Calls under way, or made and counted. */
    calls: integer('calls').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.scope, table.day] })],
);

/** What a generation holds of the budgets until it ends: then it is spent or given back. */
export const budgetReservations = pgTable(
  'budget_reservations',
  {
    generationId: uuid('generation_id')
      .primaryKey()
      .references(() => generations.id, { onDelete: 'cascade' }),
    day: date('day', { mode: 'string' }).notNull(),
    scopes: jsonb('scopes').$type<string[]>().notNull(),
    calls: integer('calls').notNull(),
    state: text('state', { enum: ['reserved', 'spent', 'returned'] })
      .notNull()
      .default('reserved'),
    createdAt: createdAt(),
  },
  (table) => [index('budget_reservations_state').on(table.state)],
);
