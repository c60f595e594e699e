import { inspect } from 'node:util';
import { RenderInternals } from '@remotion/renderer';
import type { Composition } from '~/core/timeline/composition';
import type { Assets } from '../with-media';

/**
 * The composition with sounds as loud as the preview plays them. A browser plays a mono sound
 * whole on both sides; ffmpeg shares its power between them, which is 3 dB less (the `-ac 2`
 * of https://trac.ffmpeg.org/wiki/AudioChannelManipulation). One that cannot be read is left out.
 */
export async function levelSounds(composition: Composition, assets: Assets): Promise<Composition> {
  const audio: NonNullable<Composition['audio']> = [];
  for (const track of composition.audio ?? []) {
    const channels = await countChannels(assets[track.url]).catch((thrown) => {
      process.stderr.write(`A sound cannot be read: ${inspect(thrown)}\n`);
      return 0;
    });
    const gain = channels === 1 ? Math.SQRT2 : 1;
    if (channels > 0) audio.push({ ...track, volume: track.volume * gain });
  }
  return { ...composition, audio };
}

async function countChannels(path = ''): Promise<number> {
  const { stdout } = await RenderInternals.callFf({
    bin: 'ffprobe',
    args: [
      ...['-v', 'error', '-select_streams', 'a:0'],
      ...['-show_entries', 'stream=channels', '-of', 'csv=p=0', path],
    ],
    indent: false,
    logLevel: 'error',
    binariesDirectory: null,
    cancelSignal: undefined,
  });
  return Number.parseInt(stdout, 10) || 0;
}
