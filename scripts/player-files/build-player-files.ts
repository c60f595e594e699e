import type { PlayerFiles } from '../../src/player/scene-files';
import { BuiltFiles } from './built-files';
import { buildFonts } from './fonts';
import { buildIcons } from './icons';
import { buildModules } from './modules';

type Built = { files: BuiltFiles; player: PlayerFiles };

let built: Promise<Built> | undefined;

/** Builds the files that scenes need beyond the runtime, once per process: preview and export share them. */
export function buildPlayerFiles(): Promise<Built> {
  built ??= build();
  return built;
}

async function build(): Promise<Built> {
  const files = new BuiltFiles();
  const [modules, fonts, icons] = await Promise.all([
    buildModules(files),
    buildFonts(files),
    buildIcons(files),
  ]);
  return { files, player: { modules, fonts, icons } };
}
