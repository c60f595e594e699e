import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { COMPILATION_VERSION } from '../../src/core/scene/artifact';
import { NO_SCENE_SOURCE, sceneSource } from '../../src/server/testing/generation';
import { type CompilePool, startCompilePool } from './compile-pool';

/** Answers each source with itself; some words make it behave badly. */
const FAULTY = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (source) => {
  if (source === 'hang') for (;;);
  if (source === 'crash') throw new Error('gone');
  parentPort.postMessage({ compiled: { jsCode: source } });
});
parentPort.postMessage('ready');
`;

let folder: string;
let pool: CompilePool | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'framewright-pool-'));
  await writeFile(join(folder, 'faulty.mjs'), FAULTY);
});

afterEach(() => pool?.close());
afterAll(() => rm(folder, { recursive: true, force: true }));

const faulty = () => pathToFileURL(join(folder, 'faulty.mjs'));

/** What became of each source: its body, or why there is none. */
async function outcomes(sources: string[]): Promise<(string | null)[]> {
  const settled = await Promise.allSettled(sources.map((source) => pool?.compile(source)));
  return settled.map((result) =>
    result.status === 'fulfilled' ? (result.value?.jsCode ?? null) : String(result.reason.message),
  );
}

it('compiles on real threads, answering each caller with its own', async () => {
  pool = await startCompilePool({ size: 2 });
  const colors = ['red', 'lime', 'blue', 'navy', 'teal', 'gold'];
  const sources = colors.map((color) => sceneSource('Pooled', color));
  const compiled = await Promise.all([...sources, NO_SCENE_SOURCE].map(pool.compile));
  for (const [index, color] of colors.entries()) {
    expect(compiled[index]?.jsCode).toContain(`backgroundColor: '${color}'`);
  }
  expect(compiled[0]).toMatchObject({
    compilationVersion: COMPILATION_VERSION,
    jsCompiledAt: expect.any(Date),
  });
  expect(compiled.at(-1)).toMatchObject({ jsCode: null, compilationError: expect.any(String) });
});

it('gives up a source that hangs or brings its thread down, and no other', async () => {
  pool = await startCompilePool({ size: 1, timeoutMs: 1_500, program: faulty() });
  expect(await outcomes(['a', 'hang', 'b', 'crash', 'c', 'd', 'e', 'f'])).toEqual([
    'a',
    'It was given up after 1.5 s.',
    'b',
    'It took its thread down: gone',
    ...['c', 'd', 'e', 'f'],
  ]);
  expect(await outcomes(['g'])).toEqual(['g']);
});

it('says at once when its threads cannot begin', async () => {
  const program = pathToFileURL(join(folder, 'missing.mjs'));
  await expect(startCompilePool({ size: 2, program })).rejects.toThrow(/missing\.mjs/);
});
