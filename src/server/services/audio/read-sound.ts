import {
  ADTS,
  BufferSource,
  FLAC,
  Input,
  type InputFormat,
  MP3,
  MP4,
  OGG,
  WAVE,
  WEBM,
} from 'mediabunny';
import type { AudioExtension } from '~/core/timeline/audio';
import { ServiceError } from '../service-error';

/** Told by content, not by name. */
const FORMATS: { format: InputFormat; extension: AudioExtension }[] = [
  { format: MP3, extension: 'mp3' },
  { format: WAVE, extension: 'wav' },
  { format: MP4, extension: 'm4a' },
  { format: ADTS, extension: 'aac' },
  { format: OGG, extension: 'ogg' },
  { format: FLAC, extension: 'flac' },
  { format: WEBM, extension: 'webm' },
];

/** What browsers play and Remotion's ffmpeg decodes. */
const PLAYED = /^(aac|mp3|opus|vorbis|flac|pcm-.+)$/;

export type Sound = { extension: AudioExtension; durationInSeconds: number };

/** What kind of sound file the bytes are, and how long it plays; `invalid_input` when it is none. */
export async function readSound(bytes: Uint8Array<ArrayBuffer>): Promise<Sound> {
  const input = new Input({
    source: new BufferSource(bytes),
    formats: FORMATS.map(({ format }) => format),
  });
  try {
    if (!(await input.canRead())) throw noSound();
    const format = await input.getFormat();
    const extension = FORMATS.find((known) => known.format === format)?.extension;
    const track = await input.getPrimaryAudioTrack();
    if (!extension || !track?.codec || !PLAYED.test(track.codec)) throw noSound();
    if (await input.getPrimaryVideoTrack()) {
      throw new ServiceError('invalid_input', 'This file is a video. Add its sound as MP3 or M4A.');
    }
    const durationInSeconds = await track.computeDuration();
    if (!Number.isFinite(durationInSeconds) || durationInSeconds <= 0) throw broken();
    return { extension, durationInSeconds };
  } catch (error) {
    throw error instanceof ServiceError ? error : broken(error);
  } finally {
    input.dispose();
  }
}

const noSound = () =>
  new ServiceError(
    'invalid_input',
    'This is not a sound that can be played. Add an MP3, WAV, M4A, AAC, OGG, FLAC or WebM file.',
  );

const broken = (cause?: unknown) =>
  new ServiceError(
    'invalid_input',
    'This sound file is damaged or empty. Save it again, and add that.',
    {
      cause,
    },
  );
