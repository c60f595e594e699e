import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'framewright browsers-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

/** A program that answers `--version` as a browser does, or breaks as one without its libraries. */
async function install(name: string, exit = 0): Promise<string> {
  const path = join(root, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho "Chromium 1.0"\nexit ${exit}\n`, { mode: 0o755 });
  return path;
}

const find = (settings: { CHROMIUM_PATH?: string; folders?: string[]; usual?: string[] } = {}) =>
  findChromium(
    {
      CHROMIUM_PATH: settings.CHROMIUM_PATH,
      PATH: (settings.folders ?? []).map((folder) => join(root, folder)).join(delimiter),
    },
    { usual: settings.usual ?? [], downloads: join(root, 'downloads') },
  );

describe('looking for a Chromium', () => {
  it('takes the one that is named, before all others', async () => {
    const path = await install('own/my browser');
    await install('bin/chromium-headless-shell');
    expect(await find({ CHROMIUM_PATH: path, folders: ['bin'] })).toEqual({
      path,
      kind: 'chromium',
    });
  });

  it('says that the named one cannot be run, and takes no other in its place', async () => {
    await install('bin/chromium');
    const path = await install('own/broken', 127);
    expect(await find({ CHROMIUM_PATH: path, folders: ['bin'] })).toEqual({
      missing: expect.stringContaining(path),
    });
  });

  it('prefers the headless shell, wherever on the PATH it is', async () => {
    await install('a/chromium');
    const path = await install('b/chromium-headless-shell');
    expect(await find({ folders: ['a', 'b'] })).toEqual({ path, kind: 'headless-shell' });
  });

  it('passes over one that is there but does not run', async () => {
    await install('bin/chromium', 1);
    const path = await install('bin/google-chrome');
    expect(await find({ folders: ['bin'] })).toEqual({ path, kind: 'chromium' });
  });

  it('looks in the usual places after the PATH, then at what Remotion has downloaded', async () => {
    const usual = await install('Applications/Google Chrome');
    const shell = await install(
      'downloads/linux64/chrome-headless-shell-linux64/chrome-headless-shell',
    );
    await writeFile(join(root, 'downloads', 'VERSION'), '1.0');
    expect(await find({ usual: [usual] })).toEqual({ path: usual, kind: 'chromium' });
    expect(await find()).toEqual({ path: shell, kind: 'headless-shell' });
  });

  it('leaves half of a download alone', async () => {
    await install('downloads/linux64/chrome-headless-shell-linux64/chrome-headless-shell');
    expect(await find()).toEqual({ missing: expect.stringContaining('CHROMIUM_PATH') });
  });

  it('finds one that was installed after it had looked in vain', async () => {
    expect(await find({ folders: ['bin'] })).toHaveProperty('missing');
    const path = await install('bin/chromium');
    expect(await find({ folders: ['bin'] })).toEqual({ path, kind: 'chromium' });
  });
});
