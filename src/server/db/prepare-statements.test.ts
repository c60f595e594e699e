import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '~/server/testing/database';
import { openDatabase } from './client';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('keeps statements, in transactions and savepoints too, and none that is very long', async () => {
  const { db, close } = openDatabase(database.location, { max: 1 });
  try {
    const long = sql.raw(`'${'x'.repeat(4_000)}'`);
    for (let round = 0; round < 3; round++) {
      await db.execute(sql`select ${'plain'}::text as kept`);
      await db.execute(sql`select ${'long'}::text, ${long}`);
      await db.transaction(async (tx) => {
        await tx.execute(sql`select ${'in a transaction'}::text as kept`);
        await tx.transaction((inner) => inner.execute(sql`select ${'inside'}::text as saved`));
      });
    }
    const kept = await db.execute<{ statement: string }>(
      sql`select statement from pg_prepared_statements where statement like 'select $1::text%'`,
    );
    expect(kept.map(({ statement }) => statement).sort()).toEqual([
      'select $1::text as kept',
      'select $1::text as saved',
    ]);
  } finally {
    await close();
  }
});

it('rolls back what fails, as before', async () => {
  const { db, close } = openDatabase(database.location, { max: 1 });
  try {
    await db.execute(sql`create table kept (name text unique)`);
    const work = db.transaction(async (tx) => {
      await tx.execute(sql`insert into kept values (${'one'})`);
      await tx.transaction((inner) => inner.execute(sql`insert into kept values (${'one'})`));
    });
    await expect(work).rejects.toThrow();
    expect(await db.execute(sql`select * from kept`)).toHaveLength(0);
  } finally {
    await close();
  }
});
