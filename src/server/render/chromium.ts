import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { type Env, env } from '~/env';

export type FoundChromium =
  | { path: string; kind: 'headless-shell' | 'chromium' }
  /** `missing` is a sentence that says what to do. */
  | { missing: string };

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

const MISSING =
  'Exporting needs a Chromium, and this computer has none. Install Chromium or Chrome, or set CHROMIUM_PATH to one, then try again.';

/**
 * A Chromium of this machine: the one that `CHROMIUM_PATH` names, else one on the PATH or in
 * a usual place, else the one that Remotion has downloaded. Only looks, never installs.
 */
export async function findChromium(
  settings: Pick<Env, 'CHROMIUM_PATH' | 'PATH'> = env(),
): Promise<FoundChromium> {
  const explicit = settings.CHROMIUM_PATH;
  if (explicit) {
    if (await isExecutable(explicit)) return found(explicit);
    return {
      missing: `CHROMIUM_PATH names ${explicit}, which cannot be run. Correct or unset it.`,
    };
  }
  const folders = settings.PATH.split(delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [...onPath, ...USUAL_PLACES, ...(await downloaded())]) {
    if (await isExecutable(path)) return found(path);
  }
  return { missing: MISSING };
}

function found(path: string): FoundChromium {
  return { path, kind: path.includes('headless-shell') ? 'headless-shell' : 'chromium' };
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Where `ensureBrowser()` of @remotion/renderer keeps its download. */
async function downloaded(): Promise<string[]> {
  const folder = resolve('node_modules', '.remotion');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => /chrome-headless-shell(\.exe)?$/.test(name))
    .map((name) => join(folder, name));
}
