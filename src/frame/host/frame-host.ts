import type { Composition, CompositionScene } from '~/core/timeline/composition';
import { sceneIndexAt, totalFrames } from '~/core/timeline/timeline';
import { withScene } from '~/core/timeline/with-scene';
import type { FrameManifest } from '../manifest-schema';
import { compositionKey, frameAfterSwap } from './frame-after-swap';
import type { FrameEvent } from './frame-event';
import { type FrameState, type Loss, lossMessage } from './frame-state';
import { FrozenScenes } from './frozen-scenes';
import { Listeners } from './listeners';
import { LossRecord } from './loss-record';
import { Playhead } from './playhead';
import { prefetchFiles } from './prefetch-files';
import { PresentGuest } from './present-guest';
import { SceneTrials, TRIAL_SCENE_ID, type TrialVerdict } from './scene-trials';
import { orderSpareGuest } from './spare-guest';

export type FrameOptions = {
  /** Keeps a guest on stock beside the present one, for losses and for the next page. */
  spare?: boolean;
};

/**
 * The page's half of the frame: one composition, one guest at a time, and the state
 * between them. Framework-free; `subscribe` tells of every change of `state`, `frame`,
 * `frozenScene`, `loop` and `muted`. Frames are counted from the start of the composition.
 */
export class FrameHost {
  readonly #assets: FrameManifest;
  readonly #options: FrameOptions;
  readonly #changes = new Listeners<[]>();
  readonly #events = new Listeners<[FrameEvent]>();
  readonly #playhead = new Playhead();
  readonly #frozen = new FrozenScenes();
  readonly #losses = new LossRecord();
  readonly #trials = new SceneTrials();
  #container: HTMLElement | null = null;
  #guest: PresentGuest | null = null;
  #composition: Composition | null = null;
  #key = '';
  #state: FrameState = { status: 'loading', recovering: false };
  #wantsPlaying = false;
  #loop = false;
  #muted = false;

  constructor(assets: FrameManifest, options: FrameOptions = {}) {
    this.#assets = assets;
    this.#options = options;
  }

  get state(): FrameState {
    return this.#state;
  }

  /** The frame on screen, or the one just asked for. */
  get frame(): number {
    return this.#playhead.frame;
  }

  /** Whether the picture is a poster; see `rest`. */
  get resting(): boolean {
    return this.#playhead.resting;
  }

  /** The frame that `play` starts at; not `frame` while resting. */
  get playFrom(): number {
    return this.#playhead.playFrom;
  }

  /** The id of the scene at `frame` when it is frozen. */
  get frozenScene(): string | null {
    const scenes = this.#composition?.scenes ?? [];
    const scene = scenes[sceneIndexAt(scenes, this.frame)];
    return scene && this.#frozen.has(scene) ? scene.id : null;
  }

  get loop(): boolean {
    return this.#loop;
  }

  get muted(): boolean {
    return this.#muted;
  }

  /** Calls back after any change; returns the way to stop it. */
  subscribe = (listener: () => void): (() => void) => this.#changes.add(listener);

  onEvent(listener: (event: FrameEvent) => void): () => void {
    return this.#events.add(listener);
  }

  /** Starts a guest inside `container`, which must be positioned. */
  mount(container: HTMLElement): void {
    this.#container = container;
    this.#connect(false);
  }

  /** Removes the guest and forgets the container; `mount` may follow. */
  unmount(): void {
    this.#guest?.close();
    this.#guest = null;
    this.#container = null;
    this.#wantsPlaying = false;
    this.#trials.end('unknown');
  }

  /** Shows `composition`. Known scenes are swapped in place: same place in the video, still playing. */
  load(composition: Composition): void {
    const key = compositionKey(composition);
    if (key === this.#key) return;
    const before = this.#composition;
    this.#key = key;
    this.#composition = composition;
    prefetchFiles(composition, this.#assets.player);
    const frame = before ? frameAfterSwap(before, composition, this.frame) : this.#clamp(0);
    const moved = frame !== this.frame;
    this.#playhead.follow(frame);
    this.#losses.clear();
    if (this.#state.status === 'frozen') this.#connect(false);
    else this.#show(moved || !before ? frame : null);
    this.#changes.tell();
  }

  /** Shows `scene` ahead of the composition that has it, in the place of its older self or of `standIn`. */
  showStored(scene: CompositionScene, standIn: string): void {
    const known = this.#composition;
    if (known) this.load({ ...known, scenes: withScene(known.scenes, scene, standIn) });
  }

  play(): void {
    if (this.resting) this.seek(this.playFrom);
    this.#wantsPlaying = true;
    this.#guest?.play();
  }

  pause(): void {
    this.#wantsPlaying = false;
    this.#guest?.send({ type: 'pause' });
  }

  /**
   * Stands still on `frame`, a telling one, until something moves; `play` then starts at
   * `playFrom`, where a scene is often still empty. While playing: plays on from there.
   */
  rest(frame: number, playFrom: number): void {
    if (this.#wantsPlaying) this.#playhead.goTo(this.#clamp(playFrom));
    else this.#playhead.rest(this.#clamp(frame), playFrom);
    this.#seekGuest();
  }

  seek(frame: number): void {
    this.#playhead.goTo(this.#clamp(frame));
    this.#seekGuest();
  }

  setLoop(loop: boolean): void {
    this.#loop = loop;
    this.#guest?.send({ type: 'loop', loop });
    this.#changes.tell();
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
    this.#guest?.send({ type: 'volume', muted, volume: 1 });
    this.#changes.tell();
  }

  /** Starts a new guest after `error` or `frozen`, paused at the same frame. */
  runAgain(): void {
    this.#losses.clear();
    this.#connect(false);
  }

  /**
   * Has a scene drawn where nobody sees it, at `frame` counted from its start, and tells whether
   * there was a picture. A scene that hangs costs the guest, which is replaced, and no scene's name.
   */
  async tryScene(scene: CompositionScene, frame: number): Promise<TrialVerdict> {
    const guest = this.#guest;
    if (!guest?.painted) return 'unknown';
    return this.#trials.begin(scene, frame, (message) => guest.send(message));
  }

  /** Lets a frozen scene run again, in place. */
  runSceneAgain(sceneId: string): void {
    const scene = this.#sceneOf(sceneId);
    if (!scene || !this.#frozen.has(scene)) return;
    this.#frozen.thaw(scene);
    this.#show(null);
    this.#events.tell({ type: 'scene-thawed', sceneId, revisionId: scene.revisionId });
    this.#changes.tell();
  }

  #connect(recovering: boolean): void {
    this.#guest?.close();
    this.#guest = null;
    if (!this.#container) return;
    this.#setState({ status: 'loading', recovering });
    this.#guest = new PresentGuest(this.#container, this.#assets, {
      onReady: () => this.#welcome(),
      onFrame: (frame) => {
        this.#playhead.follow(this.#clamp(frame));
        this.#changes.tell();
      },
      onPlayback: () => this.#showPlayback(),
      onPainted: () => this.#onPainted(),
      onOutcome: (outcome) => {
        if (outcome.type === 'ended') this.#wantsPlaying = false;
        this.#events.tell(outcome);
      },
      onTried: (tryId, drawn) => this.#trials.answer(tryId, drawn),
      onLoss: (loss) => this.#onLoss(loss),
    });
    if (this.#guest.ready) this.#welcome();
  }

  /** Tells a new guest all that the page knows. */
  #welcome(): void {
    this.#guest?.send({ type: 'loop', loop: this.#loop });
    this.#guest?.send({ type: 'volume', muted: this.#muted, volume: 1 });
    this.#show(this.frame);
  }

  #onPainted(): void {
    if (this.#wantsPlaying && !this.#guest?.playing) this.#guest?.play();
    this.#showPlayback();
    this.#events.tell({ type: 'painted' });
    if (this.#options.spare) orderSpareGuest(this.#assets);
  }

  #show(frame: number | null): void {
    if (this.#composition) this.#guest?.load(this.#frozen.standIn(this.#composition), frame);
  }

  #seekGuest(): void {
    this.#guest?.seek(this.frame);
    this.#changes.tell();
  }

  #onLoss(loss: Loss): void {
    const message = lossMessage(loss);
    const overTrial = this.#guest?.drawing === TRIAL_SCENE_ID;
    this.#trials.end(overTrial ? 'hung' : 'unknown');
    if (loss.kind === 'unreachable' || loss.kind === 'failed') {
      this.#stop({ status: 'error', message });
    } else if (overTrial || this.#blame(loss) || !this.#losses.add(performance.now())) {
      this.#connect(true);
    } else {
      this.#stop({ status: 'frozen', message });
    }
  }

  /** Counts the loss for the scene that was drawn last; false when there is none to blame. */
  #blame({ kind }: Loss): boolean {
    const scene = this.#sceneOf(this.#guest?.drawing);
    if (!scene || this.#frozen.has(scene)) return false;
    const { id: sceneId, revisionId } = scene;
    if (this.#frozen.blame(scene, kind === 'flooded')) {
      this.#events.tell({ type: 'scene-frozen', sceneId, revisionId });
    }
    return true;
  }

  #stop(state: FrameState): void {
    this.#guest = null;
    this.#wantsPlaying = false;
    this.#setState(state);
  }

  #showPlayback(): void {
    if (!this.#guest?.painted) return;
    this.#setState({ status: this.#guest.playing ? 'playing' : 'ready' });
  }

  #setState(state: FrameState): void {
    if (state.status === this.#state.status && state.status !== 'loading') return;
    this.#state = state;
    this.#changes.tell();
  }

  #sceneOf(id: string | null | undefined) {
    return this.#composition?.scenes.find((scene) => scene.id === id);
  }

  #clamp(frame: number): number {
    const total = this.#composition ? totalFrames(this.#composition.scenes) : 0;
    return Math.max(0, Math.min(Math.round(frame), total - 1));
  }
}
