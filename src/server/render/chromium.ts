import { execFile } from 'node:child_process';
import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { childEnv, type Env, env } from '~/env';

export type FoundChromium =
  | { path: string; kind: 'headless-shell' | 'chromium' }
  /** `missing` is a sentence that says what to do. */
  | { missing: string };

const execute = promisify(execFile);

/** Names on the PATH; the headless shell first, it renders fastest. */
const COMMANDS = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where `ensureBrowser()` of @remotion/renderer keeps its download. */
const DOWNLOADS = resolve('node_modules', '.remotion', 'chrome-headless-shell');

const ANSWER_MS = 10_000;

const MISSING =
  'Exporting needs a Chromium, and this computer has none that runs. Install Chromium or Chrome, or set CHROMIUM_PATH to one, then try again.';

/**
 * A Chromium of this machine: the one that `CHROMIUM_PATH` names, else one on the PATH or in
 * a usual place, else the one that Remotion has downloaded. Only looks, never installs.
 */
export async function findChromium(
  settings: Pick<Env, 'CHROMIUM_PATH' | 'PATH'> = env(),
  places: { usual: string[]; downloads: string } = { usual: USUAL_PLACES, downloads: DOWNLOADS },
): Promise<FoundChromium> {
  const explicit = settings.CHROMIUM_PATH;
  if (explicit) {
    if (await runs(explicit)) return found(explicit);
    return {
      missing: `CHROMIUM_PATH names ${explicit}, which cannot be run. Correct or unset it.`,
    };
  }
  const folders = settings.PATH.split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [...onPath, ...places.usual, ...(await downloaded(places.downloads))]) {
    if (await runs(path)) return found(path);
  }
  return { missing: MISSING };
}

function found(path: string): FoundChromium {
  return { path, kind: path.includes('headless-shell') ? 'headless-shell' : 'chromium' };
}

/** Paths that ran once: looking again costs nothing. */
const proven = new Set<string>();

/** A file may be there and yet not run: libraries are missing, or it only says what to install. */
async function runs(path: string): Promise<boolean> {
  const isThere = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  // On Windows the question for the version opens a window instead of answering.
  if (!isThere || proven.has(path) || process.platform === 'win32') return isThere;
  try {
    await execute(path, ['--version'], { env: childEnv(), timeout: ANSWER_MS });
    proven.add(path);
    return true;
  } catch {
    return false;
  }
}

/** Remotion writes VERSION last: without it the rest may be half of a download. */
async function downloaded(folder: string): Promise<string[]> {
  const names: string[] = await readdir(folder, { recursive: true }).catch(() => []);
  if (!names.includes('VERSION')) return [];
  return names
    .filter((name) => /chrome-headless-shell(\.exe)?$/.test(name))
    .map((name) => join(folder, name));
}
