import { useEffect, useState } from 'react';
import { useDelayRender } from 'remotion';

/** The samples of a sound, in the shape of `@remotion/media-utils`. */
type AudioData = {
  channelWaveforms: Float32Array[];
  /** Samples per second. */
  sampleRate: number;
  durationInSeconds: number;
  numberOfChannels: number;
  resultId: string;
  isRemote: boolean;
};

const SAMPLE_RATE = 48_000;

/**
 * What is heard of an address that no surface can fetch. One sample is not quite nothing:
 * the visualisations divide by the loudest, and round this one down to silence.
 */
const SILENCE: AudioData = {
  channelWaveforms: [Float32Array.from({ length: SAMPLE_RATE }, (_, at) => (at === 0 ? 1e-5 : 0))],
  sampleRate: SAMPLE_RATE,
  durationInSeconds: 1,
  numberOfChannels: 1,
  resultId: 'silence',
  isRemote: false,
};

const decoded = new Map<string, Promise<AudioData>>();

/** The samples of a sound that the scene carries as a `data:` address; of any other, silence. */
export function getAudioData(src: unknown): Promise<AudioData> {
  if (typeof src !== 'string' || !src.startsWith('data:')) return Promise.resolve(SILENCE);
  const known = decoded.get(src);
  if (known) return known;
  const made = decode(src, `embedded ${decoded.size}`).catch(() => SILENCE);
  decoded.set(src, made);
  return made;
}

async function decode(src: string, resultId: string): Promise<AudioData> {
  const comma = src.indexOf(',');
  const text = decodeURIComponent(src.slice(comma + 1));
  const binary = src.slice(0, comma).endsWith(';base64') ? atob(text) : text;
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  const wave = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(bytes.buffer);
  return {
    channelWaveforms: Array.from({ length: wave.numberOfChannels }, (_, channel) =>
      wave.getChannelData(channel),
    ),
    sampleRate: wave.sampleRate,
    durationInSeconds: wave.duration,
    numberOfChannels: wave.numberOfChannels,
    resultId,
    isRemote: false,
  };
}

/** The samples of a sound, or null while it is decoded; the video frame waits for it. */
export function useAudioData(src: unknown): AudioData | null {
  const isEmbedded = typeof src === 'string' && src.startsWith('data:');
  const [data, setData] = useState<{ src: unknown; audio: AudioData } | null>(null);
  const { delayRender, continueRender } = useDelayRender();
  useEffect(() => {
    if (!isEmbedded) return;
    let isWanted = true;
    const handle = delayRender('Decoding a sound');
    void getAudioData(src).then((audio) => {
      if (isWanted) setData({ src, audio });
      continueRender(handle);
    });
    return () => {
      isWanted = false;
      continueRender(handle);
    };
  }, [src, isEmbedded, delayRender, continueRender]);
  if (!isEmbedded) return SILENCE;
  return data?.src === src ? data.audio : null;
}

/** The same for a part of a sound; here it is the whole one, which is in memory anyway. */
export function useWindowedAudioData(props: unknown): {
  audioData: AudioData | null;
  dataOffsetInSeconds: number;
} {
  const src: unknown = typeof props === 'object' && props ? Reflect.get(props, 'src') : undefined;
  return { audioData: useAudioData(src), dataOffsetInSeconds: 0 };
}
