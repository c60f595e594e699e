import { timestamp, uuid } from 'drizzle-orm/pg-core';

/** A point in time with its zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Primary key, made by the database unless the writer brings one. */
export const id = () => uuid('id').primaryKey().defaultRandom();

export const createdAt = () => moment('created_at').notNull().defaultNow();
export const updatedAt = () => moment('updated_at').notNull().defaultNow();
