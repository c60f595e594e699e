import type { AudioTrack } from './composition';

/** Sounds of one project. */
export const MAX_AUDIO_TRACKS = 10;

/** Longest file of a sound, in bytes: 25 MB. */
export const MAX_AUDIO_BYTES = 25 * 1024 * 1024;

/** Kinds of files that browsers play and the export can mix: media types by extension. */
export const AUDIO_TYPES = {
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
  webm: 'audio/webm',
} as const;

export type AudioExtension = keyof typeof AUDIO_TYPES;

/** `<sha256 of the content>.<extension>`, as sounds are stored and addressed. */
export const AUDIO_FILE = new RegExp(`^[0-9a-f]{64}\\.(${Object.keys(AUDIO_TYPES).join('|')})$`);

/** Media type of an address that ends in an extension; null when it is no sound's. */
export function audioTypeOf(url: string): string | null {
  const extension = url.slice(url.lastIndexOf('.') + 1);
  return Object.entries(AUDIO_TYPES).find(([known]) => known === extension)?.[1] ?? null;
}

/** Latest start of a sound, in frames: a day at 30 fps, far behind any video's end. */
const MAX_START_FRAME = 30 * 60 * 60 * 24;

/** What a creator sets of a sound; frames as in `AudioTrack`. */
export type AudioSettings = Pick<
  AudioTrack,
  'startFrame' | 'offsetFrames' | 'volume' | 'fadeInFrames' | 'fadeOutFrames'
>;

export const DEFAULT_AUDIO: AudioSettings = {
  startFrame: 0,
  offsetFrames: 0,
  volume: 1,
  fadeInFrames: 0,
  fadeOutFrames: 0,
};

/** The length of a file in whole frames, rounded up: its last moment is heard. */
export function framesOfSeconds(seconds: number, fps: number): number {
  return Math.max(1, Math.ceil(seconds * fps));
}

/**
 * The settings as they can be stored: whole frames, a volume from 0 to 1, and at least one
 * frame of the file left after what is skipped. What is no number becomes 0.
 *
 * @param durationInFrames of the whole file
 */
export function clampAudio(settings: AudioSettings, durationInFrames: number): AudioSettings {
  const frames = (value: number, max: number) => Math.round(within(value, max));
  return {
    startFrame: frames(settings.startFrame, MAX_START_FRAME),
    offsetFrames: frames(settings.offsetFrames, durationInFrames - 1),
    volume: within(settings.volume, 1),
    fadeInFrames: frames(settings.fadeInFrames, durationInFrames),
    fadeOutFrames: frames(settings.fadeOutFrames, durationInFrames),
  };
}

function within(value: number, max: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(0, value), Math.max(0, max)) : 0;
}

type Placed = Pick<AudioTrack, 'startFrame' | 'offsetFrames' | 'durationInFrames'>;

/** For how long a sound is heard, in frames: to its own end or the video's. 0 when never. */
export function heardFrames(track: Placed, totalFrames: number): number {
  const { startFrame, offsetFrames, durationInFrames } = track;
  return Math.max(0, Math.min(durationInFrames - offsetFrames, totalFrames - startFrame));
}

/**
 * How loud a sound is, from 0 to 1, at `frame` counted from where it is first heard. It fades
 * in and out in straight lines; the fade out ends where the sound does, or the video.
 */
export function volumeAt(
  track: Placed & AudioSettings,
  frame: number,
  totalFrames: number,
): number {
  const heard = heardFrames(track, totalFrames);
  if (frame < 0 || frame >= heard) return 0;
  const rise = (frame + 1) / (track.fadeInFrames + 1);
  const fall = (heard - frame) / (track.fadeOutFrames + 1);
  return track.volume * Math.min(1, rise, fall);
}
