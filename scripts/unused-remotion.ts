import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import packageJson from '../package.json' with { type: 'json' };

const require = createRequire(import.meta.url);

const PLAYER = resolve(import.meta.dirname, '../src/player');

/** Packages that run on the server alone. */
const SERVER_ONLY = new Set(['@remotion/bundler', '@remotion/renderer']);

const INTERNALS = /^var (?:NoReact)?Internals = \{\n[\s\S]*?^\};/m;
const CONTROLS = /^var Controls = \(\{[\s\S]*?^\};/m;

/**
 * Leaves out of the runtime what nothing in it can reach: the parts of Remotion that only its
 * studio and its server ask for, and the Player's own controls, which the page draws. 9 KB of brotli.
 */
export function withoutUnusedRemotion(): Plugin {
  return {
    name: 'without-unused-remotion',
    setup({ onLoad }) {
      onLoad(
        { filter: /node_modules.remotion.dist.esm.(index|no-react)\.mjs$/ },
        async ({ path }) => {
          const used = await usedInternals();
          return { contents: keepInternals(await readFile(path, 'utf8'), used) };
        },
      );
      onLoad({ filter: /@remotion.player.dist.esm.index\.mjs$/ }, async ({ path }) => {
        return {
          contents: replaced(await readFile(path, 'utf8'), CONTROLS, 'var Controls = () => null;'),
        };
      });
    },
  };
}

/** `Internals2.name` and `{ name, other } = Internals2`, as bundlers write them. */
const MEMBER = /Internals\d*\.(\w+)/g;
const TAKEN_OUT = /\{([^{}]*)\} = (?:NoReact)?Internals\d*;/g;

/** Names of Remotion's internals that its packages for the browser ask for, and the player itself. */
async function usedInternals(): Promise<ReadonlySet<string>> {
  const packages = Object.keys(packageJson.dependencies).filter(
    (name) => name.startsWith('@remotion/') && !SERVER_ONLY.has(name),
  );
  const folders = packages.map((name) => require.resolve(name).replace(/dist.*$/, 'dist/esm'));
  const used = new Set<string>();
  for (const folder of [PLAYER, ...folders]) {
    for (const file of await readdir(folder, { recursive: true })) {
      if (!/\.(mjs|tsx?)$/.test(file)) continue;
      const text = await readFile(join(folder, file), 'utf8');
      for (const [, member = ''] of text.matchAll(MEMBER)) used.add(member);
      for (const [, list = ''] of text.matchAll(TAKEN_OUT)) {
        for (const [member] of list.matchAll(/\w+/g)) used.add(member);
      }
    }
  }
  return used;
}

/** Keeps the lines `  name,` and `  name: …,` of the object of internals whose names are used. */
function keepInternals(text: string, used: ReadonlySet<string>): string {
  const [all] = INTERNALS.exec(text) ?? [];
  const kept = all?.split('\n').filter((line) => {
    const name = /^ {2}(\w+)/.exec(line)?.[1];
    return name === undefined || used.has(name);
  });
  return replaced(text, INTERNALS, kept?.join('\n') ?? '');
}

/** @throws when the package is not written as it was: then this file is out of date. */
function replaced(text: string, part: RegExp, by: string): string {
  if (!part.test(text)) throw new Error(`Remotion has no part ${part} any more.`);
  return text.replace(part, () => by);
}
