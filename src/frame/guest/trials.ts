import type { CompositionScene } from '~/core/timeline/composition';
import { prepareScenes } from '~/player/prepare-scenes';
import type { SceneFiles } from '~/player/scene-files';
import type { Trial } from './hidden-scene';
import { resolveScenes } from './resolve-scenes';

type Options = {
  compiler: Parameters<typeof resolveScenes>[1];
  files: SceneFiles;
  /** The scenes with what they need beside files of the player. */
  drawable: (scenes: readonly CompositionScene[]) => Promise<CompositionScene[]>;
  /** Draws `current`, before it returns. */
  onChange: () => void;
};

/**
 * Scenes that are drawn once where nobody sees them, to find out whether they can be shown.
 * One at a time: a newer one takes the place of one that still waits for its files.
 */
export class Trials {
  readonly #options: Options;
  #id = 0;
  /** What is to be drawn beside the video now. */
  current: Trial | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether the scene compiles and draws something at `frame`, counted from its start. Never rejects. */
  async run(scene: CompositionScene, frame: number): Promise<boolean> {
    this.#id += 1;
    const id = this.#id;
    const { compiler, files, drawable, onChange } = this.#options;
    const [resolved] = await resolveScenes([scene], compiler);
    if (resolved?.scene.content.kind !== 'artifact') return false;
    const [ready] = await drawable([resolved.scene]);
    if (!ready) return false;
    await prepareScenes([ready], files);
    if (id !== this.#id) return false;
    let drawn = false;
    this.current = {
      id,
      frame,
      scene: ready,
      onVerdict: (verdict) => {
        drawn = verdict;
      },
    };
    onChange();
    this.current = null;
    onChange();
    return drawn;
  }
}
