import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('compile-scene.ts', import.meta.url));
const GOOD = `import { AbsoluteFill } from 'remotion';
import { Star } from '@remotion/shapes';
export const durationInFrames = 90;
export default function Scene() { return <AbsoluteFill><Star />{spring({})}</AbsoluteFill>; }
`;
/** Nothing that could be repaired. */
const BAD = 'I am sorry, but I cannot draw that.';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compile-scene-'));
  await writeFile(at('good.tsx'), GOOD);
  await writeFile(at('bad.tsx'), BAD);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(args: string[]) {
  return spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));

async function run(args: string[], input = '') {
  const child = start(args);
  const code = ended(child);
  child.stdin.end(input);
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, output, problems };
}

/** Answers of `--jsonl` to these lines. */
async function answers(lines: unknown[]) {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const { code, output, problems } = await run(['--jsonl'], input.join('\n'));
  expect({ code, problems }).toEqual({ code: 0, problems: '' });
  expect(output.endsWith('\n')).toBe(true);
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the report of a file', () => {
  it('says what was made of it, what it needs and what was done', async () => {
    const { code, output, problems } = await run([at('good.tsx')]);
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    expect(output).toMatch(/^.*good\.tsx\n {2}component {3}Scene\n/);
    expect(output).toMatch(/[\d,]+ bytes of TSX, [\d,]+ bytes of JavaScript/);
    expect(output).toContain('@remotion/shapes');
    expect(output).toContain('90 frames');
    expect(output).toMatch(/by the light half in [\d.]+ ms \(emit /);
    expect(output).toMatch(/line 4: Added .*spring.* \(added-name\)/);
  });

  it('shows the place of an error, and ends with 1 though another file is good', async () => {
    const { code, output } = await run([at('bad.tsx'), at('good.tsx')]);
    expect(code).toBe(1);
    expect(output).toContain('component   Scene');
    expect(output).toMatch(
      /bad\.tsx:1:\d+\n {2}failed {6}The code cannot be read: .* \(syntax\)\n/,
    );
    expect(output).toMatch(/\n {4}> 1 \| I am sorry.*\n {8}\| +\^\n/);
  });

  it('names a file that is not there, and goes on', async () => {
    const { code, output, problems } = await run([at('missing.tsx'), folder, at('good.tsx')]);
    expect(code).toBe(1);
    expect(problems).toMatch(/^There is no file “.*missing\.tsx”\.\n“.*” is a folder/);
    expect(output).toContain('component   Scene');
  });

  it('is made of standard input too', async () => {
    const { code, output } = await run(['-'], GOOD);
    expect(code).toBe(0);
    expect(output).toContain('component   Scene');
  });

  it('gives way to the body with --js', async () => {
    const { code, output, problems } = await run(['--js', at('good.tsx')]);
    expect({ code, problems }).toEqual({ code: 0, problems: '' });
    expect(output).toMatch(/function Scene\(\)[\s\S]*return Scene;\n$/);
    const bad = await run(['--js', at('bad.tsx')]);
    expect(bad).toMatchObject({ code: 1, output: '' });
    expect(bad.problems).toContain('cannot be read');
  });
});

describe('the command', () => {
  it('explains itself', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    expect(output).toContain('--jsonl');
  });

  it.each([
    [[], 'Name a file'],
    [['--js'], '--js takes one file'],
    [['--jsonl', 'a.tsx'], '--jsonl reads standard input'],
    [['--speed'], '--speed'],
  ])('refuses %j', async (args, words) => {
    const { code, output, problems } = await run(args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(problems).toContain(words);
  });
});

describe('lines of JSON', () => {
  it('are answered in order, with any id, and say what cannot be read', async () => {
    const tsx = 'export default () => <p>\u2028</p>';
    const got = await answers([
      { id: 1, tsx },
      'huh {',
      '',
      { id: { deep: [null] }, tsx: BAD },
      { id: 'x' },
      [1],
      { tsx: GOOD },
    ]);
    expect(got.map(({ id }) => id)).toEqual([1, null, { deep: [null] }, 'x', null, null]);
    const [first, second, third, fourth, fifth, last] = got;
    expect(Object.keys(first)).toEqual(['id', 'js', 'params', 'error', 'notes']);
    expect(first).toMatchObject({
      params: ['__fw', 'window', 'globalThis'],
      error: null,
      notes: [],
    });
    expect(() => new Function(...first.params, first.js)).not.toThrow();
    expect(third).toMatchObject({ js: null, error: { kind: 'syntax', line: 1 } });
    for (const one of [second, fourth, fifth]) {
      expect(one).toMatchObject({ js: null, error: { kind: 'input', line: null, column: null } });
      expect(one.error.message).toMatch(/\.$/);
    }
    expect(last.notes.length).toBeGreaterThan(0);
  });

  it('may be long, and cut anywhere, also inside a character', async () => {
    const child = start(['--jsonl']);
    const output = text(child.stdout);
    const tsx = `export default () => <p>${'é🎬'.repeat(60_000)}</p>`;
    const bytes = Buffer.from(`${JSON.stringify({ id: 'é', tsx })}\n{"id":2,"tsx":""}`);
    for (let from = 0; from < bytes.length; from += 65_537) {
      if (!child.stdin.write(bytes.subarray(from, from + 65_537))) {
        await new Promise((resolve) => child.stdin.once('drain', resolve));
      }
    }
    child.stdin.end();
    const [first, second] = (await output)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.id).toBe('é');
    expect(first.js).toContain('🎬é🎬');
    expect(second.error.kind).toBe('empty');
  });

  it('are answered while more are to come', async () => {
    const child = start(['--jsonl']);
    child.stdin.write('{"id":1,"tsx":"export default () => <p/>"}\n');
    const [chunk] = await new Promise<Buffer[]>((resolve) =>
      child.stdout.once('data', (...data) => resolve(data)),
    );
    expect(JSON.parse(String(chunk)).id).toBe(1);
    child.stdin.end();
    expect(await ended(child)).toBe(0);
  });

  it('end quietly when nobody reads the answers any more', async () => {
    const child = start(['--jsonl']);
    const problems = text(child.stderr);
    const code = ended(child);
    const line = `${JSON.stringify({ id: 1, tsx: GOOD })}\n`;
    child.stdin.on('error', () => {});
    child.stdin.write(line);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.destroy();
    child.stdin.end(line.repeat(200));
    expect(await problems).toBe('');
    expect(await code).toBe(0);
  });
});
