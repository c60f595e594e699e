import { Html5Audio, Sequence } from 'remotion';
import { heardFrames, volumeAt } from '~/core/timeline/audio';
import type { AudioTrack } from '~/core/timeline/composition';
import { SoundBoundary } from './sound-boundary';
import type { SoundErrorListener, SoundSources } from './sound-source';
import { WaitForSound } from './wait-for-sound';

/** The sounds under the whole video. One that cannot be played is silent, and nothing else is. */
export function SoundTracks({
  tracks,
  sources,
  totalFrames,
  onSoundError,
}: {
  tracks: readonly AudioTrack[];
  sources: SoundSources;
  /** Length of the video, at whose end every sound ends. */
  totalFrames: number;
  onSoundError: SoundErrorListener | undefined;
}) {
  return tracks.map((track) => {
    const heard = heardFrames(track, totalFrames);
    const source = sources[track.url];
    if (heard === 0 || !source) return null;
    return (
      <Sequence
        key={track.id}
        name={track.name}
        from={track.startFrame}
        durationInFrames={heard}
        layout="none"
      >
        {source.status === 'coming' ? (
          <WaitForSound />
        ) : (
          <SoundBoundary key={source.src} onCaught={() => onSoundError?.(track.id)}>
            <Html5Audio
              src={source.src}
              trimBefore={track.offsetFrames || undefined}
              volume={(frame) => volumeAt(track, frame, totalFrames)}
            />
          </SoundBoundary>
        )}
      </Sequence>
    );
  });
}
