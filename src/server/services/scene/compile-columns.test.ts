import { afterEach, expect, it, vi } from 'vitest';
import type { ThoroughResult } from '~/core/compiler/compile-thoroughly';
import * as thorough from '~/core/compiler/compile-thoroughly';
import { compileInNode } from '~/core/compiler/gate-node';
import { COMPILATION_VERSION } from '~/core/scene/artifact';
import { createTestDatabase } from '~/server/testing/database';
import { NO_SCENE_SOURCE, sceneSource } from '~/server/testing/generation';
import { compileColumns } from './compile-columns';
import { compileSource } from './compile-source';

vi.mock('~/core/compiler/compile-thoroughly', { spy: true });

afterEach(() => {
  vi.restoreAllMocks();
});

it('stores a source even when the rescue breaks down, to be compiled again one day', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.mocked(thorough.compileThoroughly).mockRejectedValueOnce(new Error('a defect'));
  const database = await createTestDatabase();
  const columns = await compileSource(database.db, NO_SCENE_SOURCE);
  expect(columns).toMatchObject({
    jsCode: null,
    compilationError: expect.any(String),
    compilationVersion: COMPILATION_VERSION - 1,
    compileMeta: { tool: 'framewright-light' },
  });
  expect(log).toHaveBeenCalledWith(expect.stringContaining('a defect'));
  await database.drop();
});

it('says nothing that the database would refuse, such as half a character', async () => {
  const { compileThoroughly } = thorough;
  const source = sceneSource('Quoted', 'red');
  const result: ThoroughResult = await compileThoroughly(source, { gate: compileInNode });
  const note = { kind: 'quoted', message: 'Left out “\ud83d”\0.', line: 1, degraded: false };
  vi.mocked(compileThoroughly).mockResolvedValueOnce({ ...result, notes: [note] });
  const { compileMeta } = await compileColumns(source);
  expect(compileMeta.notes).toEqual([{ ...note, message: 'Left out “\ufffd”.' }]);
});
