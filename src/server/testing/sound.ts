import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from '~/server/render/testing/video';

const RATE = 16_000;

/** A WAV file (16 bit, mono) of one even tone of 440 Hz at half of the full volume. */
export function wavTone(seconds: number): Buffer<ArrayBuffer> {
  const count = Math.round(seconds * RATE);
  const file = Buffer.alloc(44 + count * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + count * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(count * 2, 40);
  for (let at = 0; at < count; at++) {
    const wave = Math.sin((2 * Math.PI * 440 * at) / RATE);
    file.writeInt16LE(Math.round(wave * 0x3fff), 44 + at * 2);
  }
  return file;
}

/** What ffmpeg does not choose by itself, or lacks its first choice for. */
const CODECS: Record<string, string[]> = { m4a: ['-f', 'mp4'], ogg: ['-c:a', 'libopus'] };

/** The same tone as another kind of file, e.g. `mp3`. */
export async function encodedTone(
  extension: string,
  seconds: number,
): Promise<Buffer<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'framewright-tone-'));
  try {
    const [from, to] = [join(folder, 'from.wav'), join(folder, `to.${extension}`)];
    await writeFile(from, wavTone(seconds));
    await tool('ffmpeg', ['-i', from, ...(CODECS[extension] ?? []), to]);
    return Buffer.from(await readFile(to));
  } finally {
    await rm(folder, { recursive: true });
  }
}
