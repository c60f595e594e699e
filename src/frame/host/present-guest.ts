import type { Composition } from '~/core/timeline/composition';
import type { FrameManifest } from '../manifest-schema';
import type { ToGuest } from '../messages/to-guest';
import type { SceneOutcome } from './frame-event';
import type { Loss } from './frame-state';
import { GuestConnection } from './guest-connection';
import type { GuestMessage } from './guest-handlers';
import { GUEST_TITLE } from './guest-iframe';
import { takeSpareGuest } from './spare-guest';

/** What the host does about its guest. Frames count from the start of the composition. */
type Owner = {
  /** It listens: the time to tell it everything. */
  onReady: () => void;
  onFrame: (frame: number) => void;
  /** `painted` or `playing` changed. */
  onPlayback: () => void;
  /** What was loaded last is on screen. */
  onPainted: () => void;
  onOutcome: (outcome: SceneOutcome) => void;
  onTried: (tryId: number, drawn: boolean) => void;
  onLoss: (loss: Loss) => void;
};

/** The guest whose picture is seen, and what is known of it; it ends with its guest. */
export class PresentGuest {
  readonly #owner: Owner;
  readonly #connection: GuestConnection;
  #ready = false;
  #painted = false;
  #playing = false;
  #drawing: string | null = null;
  #loadId = 0;
  #seekId = 0;

  /** Takes the spare guest if there is one. */
  constructor(container: HTMLElement, assets: FrameManifest, owner: Owner) {
    this.#owner = owner;
    const handlers = {
      onMessage: (message: GuestMessage) => this.#onMessage(message),
      onLoss: owner.onLoss,
    };
    const spare = takeSpareGuest(container, assets, handlers);
    this.#ready = spare !== null;
    this.#connection =
      spare ?? new GuestConnection({ container, title: GUEST_TITLE }, assets, handlers);
  }

  /** Whether it may be told things; else `onReady` follows. */
  get ready(): boolean {
    return this.#ready;
  }

  get painted(): boolean {
    return this.#painted;
  }

  get playing(): boolean {
    return this.#playing;
  }

  /** The scene whose code it ran last: the one to blame when it is lost. */
  get drawing(): string | null {
    return this.#drawing;
  }

  send(message: ToGuest): void {
    this.#connection.send(message);
  }

  /** `frame` null keeps the one on screen. */
  load(composition: Composition, frame: number | null): void {
    if (!this.#ready) return;
    this.#loadId += 1;
    this.send({ type: 'load', loadId: this.#loadId, composition, frame });
  }

  seek(frame: number): void {
    if (!this.#ready) return;
    this.#seekId += 1;
    this.send({ type: 'seek', frame, seekId: this.#seekId });
  }

  /** Before the first paint it may still show another video: then the owner asks again. */
  play(): void {
    if (this.#painted) this.send({ type: 'play' });
  }

  close(): void {
    this.#connection.close();
  }

  #onMessage(message: GuestMessage): void {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#owner.onReady();
        break;
      case 'drawing':
        this.#drawing = message.sceneId;
        break;
      case 'frame':
        if (message.seekId === this.#seekId) this.#owner.onFrame(message.frame);
        break;
      case 'playing':
      case 'paused':
        this.#playing = message.type === 'playing';
        this.#owner.onPlayback();
        break;
      case 'painted':
        if (message.loadId !== this.#loadId) break;
        this.#painted = true;
        this.#owner.onPainted();
        break;
      case 'tried':
        this.#owner.onTried(message.tryId, message.drawn);
        break;
      case 'fatal':
        this.close();
        this.#owner.onLoss({ kind: 'failed', message: message.message });
        break;
      default:
        this.#owner.onOutcome(message);
    }
  }
}
