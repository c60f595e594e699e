import { audioTypeOf } from '~/core/timeline/audio';
import type { AudioTrack } from '~/core/timeline/composition';
import type { SoundSource, SoundSources } from '~/player/audio/sound-source';
import { checkPlayable } from './check-playable';
import type { PortFiles } from './port-files';

/** Sounds are much longer than other files; slow lines take their time, in ms. */
const ANSWER_MS = 120_000;

type Options = {
  files: Pick<PortFiles, 'take'>;
  /** Told when a file has come, or cannot be had. */
  onChange: () => void;
  onFailed: (trackId: string) => void;
};

/**
 * The files of the video's sounds. The guest has no network, so each comes over the port once,
 * and is played from an address of the guest's own for as long as the video has the sound.
 */
export class Sounds {
  readonly #options: Options;
  readonly #sources = new Map<string, SoundSource>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** What there is of each file now; `onChange` follows when there is more. */
  get sources(): SoundSources {
    return Object.fromEntries(this.#sources);
  }

  /** Gets what is not there, and lets go of what is no longer needed. */
  want(tracks: readonly AudioTrack[]): void {
    const wanted = new Set(tracks.map(({ url }) => url));
    for (const [url, source] of this.#sources) {
      if (wanted.has(url)) continue;
      if (source.status === 'here') URL.revokeObjectURL(source.src);
      this.#sources.delete(url);
    }
    for (const track of tracks) if (!this.#sources.has(track.url)) void this.#get(track);
  }

  async #get({ id, url }: AudioTrack): Promise<void> {
    const coming: SoundSource = { status: 'coming' };
    this.#sources.set(url, coming);
    const src = await this.#fetch(url).catch(() => null);
    // Let go of meanwhile, or asked for anew after that.
    if (this.#sources.get(url) !== coming) {
      if (src) URL.revokeObjectURL(src);
      return;
    }
    if (src) this.#sources.set(url, { status: 'here', src });
    else this.#sources.delete(url);
    if (!src) this.#options.onFailed(id);
    this.#options.onChange();
  }

  async #fetch(url: string): Promise<string> {
    const bytes = await this.#options.files.take(url, ANSWER_MS);
    const src = URL.createObjectURL(new Blob([bytes], { type: audioTypeOf(url) ?? '' }));
    try {
      await checkPlayable(src);
      return src;
    } catch (error) {
      URL.revokeObjectURL(src);
      throw error;
    }
  }
}
