import type { Composition } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import type { FrameManifest } from '../manifest-schema';
import type { ToHost } from '../messages/to-host';
import { deliverFile } from './deliver-file';
import { compositionKey, frameAfterSwap } from './frame-after-swap';
import { type FrameState, type Loss, lossMessage } from './frame-state';
import { GuestConnection } from './guest-connection';
import { prefetchFiles } from './prefetch-files';

/** Lost guests until the frame waits for "Run again". */
const MAX_LOSSES = 2;

/** A guest that lives this long after a loss clears its record. */
const FORGIVE_MS = 30_000;

/** What the page may hear of a guest: outcomes of scenes, paints, the end of the video. */
export type FrameEvent = Extract<ToHost, { type: 'painted' | 'ended' | `scene-${string}` }>;

/**
 * The page's half of the frame: one composition, one guest at a time, and the state
 * between them. Framework-free; `subscribe` tells of every change of `state`, `frame`,
 * `loop` and `muted`. Frames are counted from the start of the composition.
 */
export class FrameHost {
  readonly #assets: FrameManifest;
  readonly #listeners = new Set<() => void>();
  readonly #eventListeners = new Set<(event: FrameEvent) => void>();
  #container: HTMLElement | null = null;
  #guest: GuestConnection | null = null;
  #composition: Composition | null = null;
  #key = '';
  #state: FrameState = { status: 'loading', recovering: false };
  #frame = 0;
  /** A poster frame, and where to play from while it stands. */
  #rest: { frame: number; playFrom: number } | null = null;
  #seekId = 0;
  #loadId = 0;
  #welcomed = false;
  #painted = false;
  #wantsPlaying = false;
  #playing = false;
  #loop = false;
  #muted = false;
  #losses = 0;
  #lastLoss = 0;

  constructor(assets: FrameManifest) {
    this.#assets = assets;
  }

  get state(): FrameState {
    return this.#state;
  }

  /** The frame on screen, or the one just asked for. */
  get frame(): number {
    return this.#frame;
  }

  /** Whether the picture is a poster; see `rest`. */
  get resting(): boolean {
    return this.#rest !== null && this.#rest.frame === this.#frame;
  }

  /** The frame that `play` starts at; not `frame` while resting. */
  get playFrom(): number {
    return this.#rest && this.resting ? this.#rest.playFrom : this.#frame;
  }

  get loop(): boolean {
    return this.#loop;
  }

  get muted(): boolean {
    return this.#muted;
  }

  /** Calls back after any change; returns the way to stop it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  onEvent(listener: (event: FrameEvent) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
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
  }

  /** Shows `composition`. Known scenes are swapped in place: same place in the video, still playing. */
  load(composition: Composition): void {
    const key = compositionKey(composition);
    if (key === this.#key) return;
    const before = this.#composition;
    const frame = before ? frameAfterSwap(before, composition, this.#frame) : this.#clamp(0);
    const moved = frame !== this.#frame;
    this.#key = key;
    this.#composition = composition;
    prefetchFiles(composition, this.#assets.player);
    this.#frame = frame;
    this.#losses = 0;
    if (this.#state.status === 'frozen') this.#connect(false);
    else this.#sendLoad(moved || !before ? frame : null);
    this.#changed();
  }

  play(): void {
    if (this.resting) this.seek(this.playFrom);
    this.#wantsPlaying = true;
    this.#guest?.send({ type: 'play' });
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
    if (this.#wantsPlaying) this.#goTo(playFrom, null);
    else this.#goTo(frame, playFrom);
  }

  seek(frame: number): void {
    this.#goTo(frame, null);
  }

  #goTo(frame: number, playFrom: number | null): void {
    this.#frame = this.#clamp(frame);
    this.#rest = playFrom === null ? null : { frame: this.#frame, playFrom };
    this.#seekId += 1;
    this.#guest?.send({ type: 'seek', frame: this.#frame, seekId: this.#seekId });
    this.#changed();
  }

  setLoop(loop: boolean): void {
    this.#loop = loop;
    this.#guest?.send({ type: 'loop', loop });
    this.#changed();
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
    this.#guest?.send({ type: 'volume', muted, volume: 1 });
    this.#changed();
  }

  /** Starts a new guest after `error` or `frozen`, paused at the same frame. */
  runAgain(): void {
    this.#losses = 0;
    this.#connect(false);
  }

  #connect(recovering: boolean): void {
    this.#guest?.close();
    this.#guest = null;
    this.#welcomed = false;
    this.#painted = false;
    this.#playing = false;
    this.#wantsPlaying = false;
    if (!this.#container) return;
    this.#setState({ status: 'loading', recovering });
    const guest: GuestConnection = new GuestConnection(this.#container, this.#assets, {
      onMessage: (message) => this.#onMessage(guest, message),
      onLoss: (loss) => this.#onLoss(loss),
    });
    this.#guest = guest;
  }

  #onMessage(guest: GuestConnection, message: ToHost): void {
    switch (message.type) {
      case 'ready':
        this.#welcome(guest);
        break;
      case 'need-file':
        void deliverFile(guest, message.url);
        break;
      case 'frame':
        if (message.seekId !== this.#seekId) break;
        this.#frame = this.#clamp(message.frame);
        this.#changed();
        break;
      case 'playing':
      case 'paused':
        this.#playing = message.type === 'playing';
        this.#showPlayback();
        break;
      case 'painted':
        if (message.loadId !== this.#loadId) break;
        this.#painted = true;
        this.#showPlayback();
        this.#emit(message);
        break;
      case 'ended':
        this.#wantsPlaying = false;
        this.#emit(message);
        break;
      case 'scene-error':
      case 'scene-notice':
      case 'scene-compiled':
      case 'scene-fallback':
        this.#emit(message);
        break;
      case 'fatal':
        guest.close();
        this.#onLoss({ kind: 'failed', message: message.message });
    }
  }

  /** Tells a new guest all that the page knows. */
  #welcome(guest: GuestConnection): void {
    guest.send({ type: 'loop', loop: this.#loop });
    guest.send({ type: 'volume', muted: this.#muted, volume: 1 });
    this.#welcomed = true;
    this.#sendLoad(this.#frame);
    if (this.#wantsPlaying) guest.send({ type: 'play' });
  }

  #sendLoad(frame: number | null): void {
    if (!this.#guest || !this.#composition || !this.#welcomed) return;
    this.#loadId += 1;
    this.#guest.send({
      type: 'load',
      loadId: this.#loadId,
      composition: this.#composition,
      frame,
    });
  }

  #onLoss(loss: Loss): void {
    const now = performance.now();
    if (now - this.#lastLoss > FORGIVE_MS) this.#losses = 0;
    this.#lastLoss = now;
    this.#losses += 1;
    const message = lossMessage(loss);
    if (loss.kind === 'unreachable' || loss.kind === 'failed') {
      this.#stop({ status: 'error', message });
    } else if (this.#losses >= MAX_LOSSES) {
      this.#stop({ status: 'frozen', message });
    } else {
      this.#connect(true);
    }
  }

  #stop(state: FrameState): void {
    this.#guest = null;
    this.#playing = false;
    this.#setState(state);
  }

  #showPlayback(): void {
    if (this.#painted) this.#setState({ status: this.#playing ? 'playing' : 'ready' });
  }

  #setState(state: FrameState): void {
    if (state.status === this.#state.status && state.status !== 'loading') return;
    this.#state = state;
    this.#changed();
  }

  #clamp(frame: number): number {
    const total = this.#composition ? totalFrames(this.#composition.scenes) : 0;
    return Math.max(0, Math.min(Math.round(frame), total - 1));
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #emit(event: FrameEvent): void {
    for (const listener of this.#eventListeners) listener(event);
  }
}
