import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../scenes/', import.meta.url);
const ENDING = '.tsx.txt';

/** A scene of the corpus: whole, valid, and drawn without any repair. */
export type CorpusScene = { name: string; tsx: string };

/** All scenes of the corpus by name. They are data: nothing type-checks or lints them. */
export function readScenes(): CorpusScene[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => ({
      name: file.slice(0, -ENDING.length),
      tsx: readFileSync(new URL(file, FOLDER), 'utf8'),
    }));
}
