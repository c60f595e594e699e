import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** What is sent for years may take a while to pack: both as small as they get. */
const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
};

/** The packed forms of a file's bytes, by what is added to its name. */
export async function packedForms(
  bytes: Uint8Array,
): Promise<{ ending: '.br' | '.gz'; bytes: Uint8Array }[]> {
  const [br, gzipped] = await Promise.all([
    brotli(bytes, BROTLI),
    gz(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return [
    { ending: '.br', bytes: br },
    { ending: '.gz', bytes: gzipped },
  ];
}
