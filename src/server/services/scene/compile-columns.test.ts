import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { ThoroughResult } from '~/core/compiler/compile-thoroughly';
import { compileInNode } from '~/core/compiler/gate-node';
import { COMPILATION_VERSION } from '~/core/scene/artifact';
import { createTestDatabase } from '~/server/testing/database';
import { NO_SCENE_SOURCE, sceneSource } from '~/server/testing/generation';

const HEAVY_HALF = '~/core/compiler/compile-thoroughly';

/** Read anew with the heavy half in this test's hands: other files of the worker keep theirs. */
async function readAnew() {
  vi.resetModules();
  vi.doMock(HEAVY_HALF, { spy: true });
  const thorough = await import('~/core/compiler/compile-thoroughly');
  const { compileColumns } = await import('./compile-columns');
  const { compileSource } = await import('./compile-source');
  return { thorough, compileColumns, compileSource };
}

let modules: Awaited<ReturnType<typeof readAnew>>;

beforeAll(async () => {
  modules = await readAnew();
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  vi.doUnmock(HEAVY_HALF);
  vi.resetModules();
});

it('stores a source even when the rescue breaks down, to be compiled again one day', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { thorough, compileSource } = modules;
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
  const { compileColumns } = modules;
  const { compileThoroughly } = modules.thorough;
  const source = sceneSource('Quoted', 'red');
  const result: ThoroughResult = await compileThoroughly(source, { gate: compileInNode });
  const note = { kind: 'quoted', message: 'Left out “\ud83d”\0.', line: 1, degraded: false };
  vi.mocked(compileThoroughly).mockResolvedValueOnce({ ...result, notes: [note] });
  const { compileMeta } = await compileColumns(source);
  expect(compileMeta.notes).toEqual([{ ...note, message: 'Left out “\ufffd”.' }]);
});
