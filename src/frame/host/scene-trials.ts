import type { CompositionScene } from '~/core/timeline/composition';
import type { ToGuest } from '../messages/to-guest';

/** The id under which a guest draws what it tries: no scene of a video has it. */
export const TRIAL_SCENE_ID = 'trial';

/** What became of a scene that was tried; `unknown` when there was no guest to try it in. */
export type TrialVerdict = 'drawn' | 'failed' | 'hung' | 'unknown';

/** The page's half of trials: one at a time, each with one answer. */
export class SceneTrials {
  #lastId = 0;
  #pending: ((verdict: TrialVerdict) => void) | null = null;

  /** Resolves with the guest's answer, or when the guest is gone. */
  begin(
    scene: CompositionScene,
    frame: number,
    send: (message: ToGuest) => void,
  ): Promise<TrialVerdict> {
    this.end('unknown');
    this.#lastId += 1;
    const tryId = this.#lastId;
    return new Promise((resolve) => {
      this.#pending = resolve;
      send({ type: 'try', tryId, scene: { ...scene, id: TRIAL_SCENE_ID }, frame });
    });
  }

  answer(tryId: number, drawn: boolean): void {
    if (tryId === this.#lastId) this.end(drawn ? 'drawn' : 'failed');
  }

  end(verdict: TrialVerdict): void {
    this.#pending?.(verdict);
    this.#pending = null;
  }
}
