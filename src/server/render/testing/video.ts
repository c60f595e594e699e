import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

const probed = z.object({
  streams: z.array(
    z.object({
      codec_name: z.string(),
      width: z.number().optional(),
      height: z.number().optional(),
      pix_fmt: z.string().optional(),
      color_space: z.string().optional(),
      r_frame_rate: z.string(),
      nb_frames: z.string().optional(),
    }),
  ),
  format: z.object({ duration: z.string(), size: z.string() }),
});

/** The folder of the ffmpeg that comes with Remotion, for this system. */
function binaries(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('@remotion/renderer'));
  const libc = process.platform === 'linux' ? '-gnu' : process.platform === 'win32' ? '-msvc' : '';
  return dirname(
    require.resolve(`@remotion/compositor-${process.platform}-${process.arch}${libc}/package.json`),
  );
}

/** Runs Remotion's own ffmpeg or ffprobe and answers what it writes. */
export async function tool(name: 'ffmpeg' | 'ffprobe', args: string[]): Promise<Buffer> {
  const folder = binaries();
  const env = {
    NODE_ENV: 'test' as const,
    LD_LIBRARY_PATH: folder,
    DYLD_LIBRARY_PATH: folder,
  };
  const { stdout } = await run(join(folder, name), ['-v', 'error', ...args], {
    env,
    encoding: 'buffer',
  });
  return stdout;
}

/** What ffprobe says about a video file. */
export async function probeVideo(path: string) {
  const args = ['-print_format', 'json', '-show_streams', '-show_format', path];
  const { streams, format } = probed.parse(JSON.parse((await tool('ffprobe', args)).toString()));
  return { streams, durationInSeconds: Number(format.duration), sizeBytes: Number(format.size) };
}

/** The picture at a moment, averaged over a grid of `columns` × `rows`, as [r, g, b] each. */
export async function pictureAt(path: string, seconds: number, columns = 1, rows = 1) {
  const pixels = await tool('ffmpeg', [
    ...['-ss', String(seconds), '-i', path, '-frames:v', '1'],
    ...['-vf', `scale=${columns}:${rows}:flags=area`, '-pix_fmt', 'rgb24'],
    ...['-c:v', 'rawvideo', '-f', 'image2pipe', '-'],
  ]);
  return Array.from({ length: columns * rows }, (_, index) => [
    ...pixels.subarray(index * 3, index * 3 + 3),
  ]);
}

const SAMPLE_RATE = 16_000;

/** How loud a file is from `start` to `end` in seconds: the root mean square of its samples, 0 to 1. */
export async function loudness(path: string, start: number, end: number): Promise<number> {
  const wav = await tool('ffmpeg', [
    ...['-i', path, '-vn', '-ac', '1', '-ar', String(SAMPLE_RATE)],
    ...['-c:a', 'pcm_s16le', '-f', 'wav', '-'],
  ]);
  // A copy, because samples have to begin at an even address.
  const pcm = wav.subarray(wav.indexOf('data') + 8);
  const samples = new Int16Array(Uint8Array.from(pcm).buffer, 0, pcm.byteLength >> 1);
  const part = samples.subarray(Math.round(start * SAMPLE_RATE), Math.round(end * SAMPLE_RATE));
  const squares = part.reduce((sum, sample) => sum + (sample / 0x8000) ** 2, 0);
  return Math.sqrt(squares / part.length);
}
