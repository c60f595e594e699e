import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkTree } from './floors/check';
import { readTexts } from './floors/source-tree';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Sentences about a made-up tree; files that are imported only need to be there. */
function check(tree: Record<string, string>): string[] {
  return checkTree(new Map(Object.entries(tree)));
}

/** Sentences about one file that holds `code`, beside one empty file per room. */
function checkOne(path: string, code: string): string[] {
  const rooms = [
    'src/app/page.tsx',
    'src/ui/button.tsx',
    'src/server/api/root.ts',
    'src/server/services/make.ts',
    'src/server/auth/session.ts',
    'src/server/db/client.ts',
    'src/server/llm/model.ts',
    'src/server/testing/rig.ts',
    'src/frame/host.ts',
    'src/player/scope.ts',
    'src/core/scene.ts',
    'src/env.ts',
    'src/log.ts',
    'scripts/build.ts',
  ];
  return check({ ...Object.fromEntries(rooms.map((room) => [room, ''])), [path]: code });
}

describe('the floors of this project', () => {
  it('hold', () => {
    expect(checkTree(readTexts(ROOT, ['src', 'scripts']))).toEqual([]);
  });
});

describe('the check of the floors', () => {
  it.each([
    ['src/core/a.ts', "import { x } from '~/player/scope';"],
    ['src/core/a.ts', "import { x } from '../player/scope';"],
    ['src/core/a.ts', "import type { X } from '~/player/scope';"],
    ['src/core/a.ts', "export { x } from '~/player/scope';"],
    ['src/core/a.ts', "export * from '~/player/scope';"],
    ['src/core/a.ts', "export type { X } from '~/player/scope';"],
    ['src/core/a.ts', "const late = () => import('~/player/scope');"],
    ['src/core/a.ts', "export type X = import('~/player/scope').Scope;"],
    ['src/core/a.ts', "import {\n  type X,\n} from '~/player/scope';"],
    ['src/core/a.test.ts', "import { x } from '~/player/scope';"],
    ['src/player/a.tsx', "import { x } from '~/frame/host';\nexport const A = () => <p>don't</p>;"],
    ['src/server/db/a.ts', "import '~/server/services/make';"],
    ['src/server/services/a.ts', "import { x } from '../api/root';"],
    ['src/server/api/a.ts', "import { x } from '~/ui/button';"],
    ['src/ui/a.tsx', "import { x } from '~/app/page';"],
  ])('refuses the way up from %s: %s', (path, code) => {
    expect(checkOne(path, code)).toEqual([expect.stringMatching(/is above|takes only the type/)]);
  });

  it.each([
    ['src/server/db/a.ts', "import { x } from '../llm/model';"],
    ['src/frame/a.ts', "import { x } from '~/server/db/client';"],
    ['src/server/services/a.ts', "import { x } from '~/server/auth/session';"],
    ['scripts/a.ts', "import { x } from '../src/app/page';"],
  ])('refuses a neighbour of %s: %s', (path, code) => {
    expect(checkOne(path, code)).toEqual([expect.stringContaining('are neighbours on one floor')]);
  });

  it.each([
    ['src/app/a.tsx', "import { x } from '~/ui/button'; import { y } from '~/server/api/root';"],
    ['src/ui/a.tsx', "import type { AppRouter } from '~/server/api/root'; import '~/frame/host';"],
    ['src/server/api/a.ts', "import '~/server/services/make'; import '~/env'; import '~/log';"],
    [
      'src/server/db/a.ts',
      "import '~/core/scene'; import './client'; import { x } from 'postgres';",
    ],
    ['src/server/services/make.test.ts', "import { rig } from '~/server/testing/rig';"],
    ['src/core/a.ts', "const text = \"import x from '~/ui/button'\"; // import '~/ui/button'"],
    ['src/core/a.ts', 'const code = `\nimport { x } from "~/ui/button";\n`;'],
  ])('lets %s be: %s', (path, code) => {
    expect(checkOne(path, code)).toEqual([]);
  });

  it('lets the interface take nothing but types from the API, and nothing else of the server', () => {
    const sentence = [expect.stringContaining('takes only the type')];
    expect(checkOne('src/ui/a.ts', "import { appRouter } from '~/server/api/root';")).toEqual(
      sentence,
    );
    expect(checkOne('src/ui/a.ts', "import type { Db } from '~/server/db/client';")).toEqual(
      sentence,
    );
  });

  it('keeps what is for tests out of the program', () => {
    const sentence = [expect.stringContaining('only tests and scripts may import')];
    expect(checkOne('src/app/a.ts', "import { rig } from '~/server/testing/rig';")).toEqual(
      sentence,
    );
  });

  it('finds cycles, whatever their length', () => {
    expect(
      check({
        'src/core/a.ts': "import { b } from './b';",
        'src/core/b.ts': "import type { C } from './c';",
        'src/core/c.ts': "export { a } from './a';",
        'src/core/d.ts': "import './a'; import './b';",
      }),
    ).toEqual(['src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts is a cycle.']);
  });

  it.each([
    ['src/core/reply/a.ts', "import { transform } from 'sucrase';", 'only src/core/compiler'],
    ['scripts/a.ts', "const s = await import('sucrase/dist/index.js');", 'only src/core/compiler'],
    ['src/core/a.ts', "import { join } from 'node:path';", 'core runs in browsers too'],
    ['src/core/a.ts', "import { join } from 'path';", 'core runs in browsers too'],
    ['src/server/db/a.ts', 'export const url = process.env.URL;', 'reads process.env.URL'],
    ['scripts/a.ts', "const url = process.env['URL'];", 'reads process.env[…]'],
    ['src/ui/a.ts', 'const { env } = process;', 'reads { env } = process'],
    ['src/ui/a.ts', "import { env } from '~/env';", 'that is for the server side'],
    ['src/elsewhere/a.ts', '', 'stands on no floor'],
    ['src/ui/a.css', '\n'.repeat(301), 'has 301 lines'],
  ])('refuses in %s: %s', (path, code, sentence) => {
    expect(checkOne(path, code)).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    ['src/core/compiler/emit.ts', "import { transform } from 'sucrase';"],
    ['src/core/compiler/gate-node.ts', "import { compileFunction } from 'node:vm';"],
    ['src/core/a.test.ts', "import { join } from 'node:path'; join(process.env.HOME ?? '');"],
    ['src/core/a/testing/read.ts', "import { readFileSync } from 'node:fs';"],
    ['src/server/db/a.ts', "process.env.TMPDIR = '/tmp/a';"],
    ['src/env.ts', 'export const url = process.env.URL;'],
    ['scripts/launch.mjs', '#!/usr/bin/env node\nprocess.env.PORT ??= "3000";'],
    ['src/instrumentation.ts', "if (process.env.NEXT_RUNTIME === 'nodejs') void 0;"],
    ['src/ui/a.ts', "void 'process.env.URL';\n".repeat(300)],
    ['scripts/a.ts', "import '~/server/testing/rig'; start({ env: { ...process.env } });"],
    ['src/frame/a.e2e.test.ts', "import { build } from '../../scripts/build';"],
  ])('allows in %s: %s', (path, code) => {
    expect(checkOne(path, code)).toEqual([]);
  });
});
