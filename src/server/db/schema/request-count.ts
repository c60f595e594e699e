import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from './columns';

/** Requests of public routes in one window of time, so that all processes count together. */
export const requestCounts = pgTable(
  'request_counts',
  {
    /** The route and a keyed hash of the address. */
    scope: text('scope').notNull(),
    window: moment('window').notNull(),
    requests: integer('requests').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.scope, table.window] })],
);
