import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundle } from '@remotion/bundler';
import { build } from 'esbuild';
import { buildPlayerFiles } from './player-files/build-player-files';

const ROOT = resolve(import.meta.dirname, '..');

/** Scenes draw from what they carry: no address but the bundle's own, and nothing to load or post to. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data: blob:',
  'media-src data: blob:',
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * WebRTC is outside of a page's policy, and so is leaving the page: both are taken
 * away before a scene's first line runs. The browser's proxy is the second wall.
 */
const PREAMBLE = `(() => {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'open']) {
    Object.defineProperty(window, name, { value: undefined, writable: false, configurable: false });
  }
  const { apply } = Reflect;
  const { preventDefault } = Event.prototype;
  window.navigation?.addEventListener('navigate', (event) => apply(preventDefault, event, []));
})();`;

const GUARD = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${PREAMBLE}</script>`;

async function buildBundle(bundleDir: string): Promise<void> {
  const fresh = `${bundleDir}.next`;
  await rm(fresh, { recursive: true, force: true });
  await bundle({
    entryPoint: resolve(ROOT, 'src/player/render-entry.tsx'),
    rootDir: ROOT,
    outDir: fresh,
    // The bundle serves nothing of public/: scenes have no files.
    publicDir: `${bundleDir}.none`,
    // Measured: 1.5 s against 10.5 s with webpack.
    rspack: true,
    enableCaching: false,
    rspackOverride: (config) => ({
      ...config,
      // Scenes reach the page as text, so a map of the bundle would tell nothing about their errors.
      devtool: false,
      resolve: {
        ...config.resolve,
        alias: { ...config.resolve?.alias, '~': resolve(ROOT, 'src') },
      },
    }),
  });
  const page = resolve(fresh, 'index.html');
  const html = await readFile(page, 'utf8');
  if (!html.includes('<head>')) throw new Error('The render bundle has no <head> to guard.');
  await writeFile(
    page,
    html
      .replace(/<link id="__remotion_favicon"[^>]*>/, '<link rel="icon" href="data:,">')
      .replace('<head>', () => `<head>${GUARD}`),
  );
  await addPlayerFiles(fresh);
  await rm(bundleDir, { recursive: true, force: true });
  await rename(fresh, bundleDir);
}

/** The bundle carries the fonts, icons and modules itself: it may be served from anywhere. */
async function addPlayerFiles(bundleDir: string): Promise<void> {
  const { files, player } = await buildPlayerFiles();
  const folder = resolve(bundleDir, 'frame');
  await mkdir(folder, { recursive: true });
  await Promise.all([
    ...[...files.entries()].map(([name, bytes]) => writeFile(resolve(folder, name), bytes)),
    writeFile(resolve(folder, 'player.json'), JSON.stringify(player)),
  ]);
}

async function buildChild(outfile: string): Promise<void> {
  await build({
    entryPoints: [resolve(ROOT, 'src/server/render/child/main.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    alias: { '~': resolve(ROOT, 'src') },
    logLevel: 'warning',
  });
}

/**
 * Builds what exports need: the page that draws and the program that films it.
 * `buildDir` must lie inside the project, where the program finds its packages.
 */
export async function buildRender(buildDir = resolve(ROOT, 'build')): Promise<void> {
  await mkdir(buildDir, { recursive: true });
  await Promise.all([
    buildBundle(resolve(buildDir, 'render-bundle')),
    buildChild(resolve(buildDir, 'render-child.mjs')),
  ]);
}
