import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

/** Fonts are compressed in themselves; `boot.js` has no hash, and is too small to gain. */
const PACKED = /-[0-9a-f]{16}\.(js|json)$/;

/** Best for what every page loads. The many files of icons take 3 s with 6, 30 s with 9, and gain 1 % by that. */
const QUALITY = { js: 11, json: 6 };

/** At a time; zlib's own threads do the work. */
const AT_ONCE = 3;

/**
 * Writes a brotli beside each script and data file of a built frame, once: a name carries the hash of the
 * content, so what is there already fits. Takes seconds for a new runtime, hence only for serving.
 */
export async function packFrame(folder: string): Promise<void> {
  const names = await readdir(folder);
  const there = new Set(names);
  const left = names.filter((name) => PACKED.test(name) && !there.has(`${name}.br`));
  const work = async () => {
    for (let name = left.pop(); name !== undefined; name = left.pop()) await pack(folder, name);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** Renamed into place, so that a server beside never sends half a file. */
async function pack(folder: string, name: string): Promise<void> {
  const bytes = await readFile(join(folder, name));
  const packed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: name.endsWith('.js') ? QUALITY.js : QUALITY.json,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
  const target = join(folder, `${name}.br`);
  await writeFile(`${target}.part`, packed);
  await rename(`${target}.part`, target);
}
