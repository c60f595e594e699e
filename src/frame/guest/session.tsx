import type { PlayerRef } from '@remotion/player';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Composition, CompositionScene } from '~/core/timeline/composition';
import { totalFrames } from '~/core/timeline/timeline';
import { sceneFonts } from '~/player/fonts/scene-fonts';
import { withImages } from '~/player/images/with-images';
import { prepareScenes } from '~/player/prepare-scenes';
import { quietWindow } from '~/player/quiet-window';
import type { GuestFiles } from '../messages/handshake';
import type { ToGuest } from '../messages/to-guest';
import type { ToHost } from '../messages/to-host';
import { compilerFrom } from './compiler-from';
import { forwardPlayer } from './forward-player';
import { PortFiles } from './port-files';
import { resolveScenes } from './resolve-scenes';
import { SceneReport } from './scene-report';
import { SeekQueue } from './seek-queue';
import { Sounds } from './sounds';
import { SourceCompiler } from './source-compiler';
import { Stage } from './stage';
import { Trials } from './trials';

type Load = Extract<ToGuest, { type: 'load' }>;

const LOST_PICTURE =
  'The preview stopped while it drew this video. Your code is safe: change a scene, or run it again.';

/** What people bring is larger than other files; slow lines take their time, in ms. */
const MEDIA_MS = 60_000;

/** What one guest knows: its composition, its player, and what the page asked of it. */
export class GuestSession {
  readonly #send: (message: ToHost) => void;
  readonly #stage: HTMLElement;
  readonly #root: Root;
  readonly #addresses: GuestFiles;
  readonly #files: PortFiles;
  readonly #report: SceneReport;
  readonly #sounds: Sounds;
  readonly #compiler: SourceCompiler;
  readonly #trials: Trials;
  #player: PlayerRef | null = null;
  #met = false;
  #latest: Load | null = null;
  #drawn: { composition: Composition; loadId: number } | null = null;
  #firstFrame = 0;
  /** Where the page went since the latest load came. */
  #sought: number | null = null;
  #drawing: string | null = null;
  readonly #seekQueue = new SeekQueue((frame) => this.#seek(frame));
  #wantsPlaying = false;
  #loop = false;
  #muted = false;

  constructor(stage: HTMLElement, addresses: GuestFiles, send: (message: ToHost) => void) {
    this.#send = send;
    this.#stage = stage;
    this.#addresses = addresses;
    this.#files = new PortFiles((url) => send({ type: 'need-file', url }));
    this.#report = new SceneReport(send);
    this.#sounds = new Sounds({
      files: this.#files,
      onChange: () => this.#render(),
      onFailed: this.#tellSoundFailed,
    });
    this.#compiler = new SourceCompiler(() =>
      compilerFrom(this.#files.file(this.#addresses.compiler)),
    );
    this.#trials = new Trials({
      compiler: this.#compiler.get,
      files: { player: addresses.player, file: this.#files.file },
      drawable: (scenes) => this.#withImages(scenes),
      onChange: () => flushSync(() => this.#render()),
    });
    quietWindow();
    // Caught errors are reported through the boundary; the console would get one per video frame.
    this.#root = createRoot(stage, {
      onCaughtError: () => undefined,
      // Nothing is on screen any more: the page must not call that ready.
      onUncaughtError: () => send({ type: 'fatal', message: LOST_PICTURE }),
    });
  }

  receive(message: ToGuest): void {
    if (message.type !== 'seek' && message.type !== 'ping') this.#seekQueue.flush();
    switch (message.type) {
      case 'load':
        void this.#load(message);
        break;
      case 'try':
        void this.#try(message);
        break;
      case 'play':
        this.#wantsPlaying = true;
        this.#player?.play();
        break;
      case 'pause':
        this.#wantsPlaying = false;
        this.#player?.pause();
        break;
      case 'seek':
        this.#seekQueue.add(message);
        break;
      case 'loop':
        this.#loop = message.loop;
        this.#render();
        break;
      case 'volume':
        this.#muted = message.muted;
        this.#applyVolume(message.volume);
        break;
      case 'ping':
        this.#send({ type: 'pong' });
        break;
      case 'file':
        this.#files.deliver(message.url, message.bytes);
        break;
      case 'file-failed':
        this.#files.fail(message.url, message.message);
    }
  }

  async #load(load: Load): Promise<void> {
    this.#latest = load;
    this.#sought = null;
    this.#sounds.want(load.composition.audio ?? []);
    sceneFonts.own.offer(load.composition.fonts ?? [], this.#takeMedia);
    const { player } = this.#addresses;
    const { file } = this.#files;
    const resolved = await resolveScenes(load.composition.scenes, this.#compiler.get);
    const scenes = await this.#withImages(resolved.map(({ scene }) => scene));
    await prepareScenes(scenes, { player, file });
    // A newer load overtook this one while files were on their way.
    if (this.#latest !== load) return;
    this.#report.setScenes(scenes);
    // A scene may have emptied the document around its own picture.
    if (!this.#stage.isConnected) document.body.append(this.#stage);
    this.#drawn = { composition: { ...load.composition, scenes }, loadId: load.loadId };
    // A Player that begins behind its end throws, and takes the whole picture with it.
    const last = Math.max(0, totalFrames(scenes) - 1);
    const frame = this.#sought ?? load.frame;
    this.#firstFrame = Math.min(frame ?? this.#firstFrame, last);
    // Drawn first: the Player clamps a seek to the length that it knows.
    flushSync(() => this.#render());
    if (frame !== null) this.#seek(frame);
    for (const { outcome } of resolved) if (outcome) this.#send(outcome);
  }

  #withImages(scenes: readonly CompositionScene[]): Promise<CompositionScene[]> {
    const images = this.#latest?.composition.images ?? [];
    return withImages(scenes, images, this.#takeMedia);
  }

  readonly #takeMedia = (url: string) => this.#files.take(url, MEDIA_MS);

  async #try({ tryId, scene, frame }: Extract<ToGuest, { type: 'try' }>): Promise<void> {
    const drawn = this.#drawn !== null && (await this.#trials.run(scene, frame));
    this.#send({ type: 'tried', tryId, drawn });
  }

  #seek(frame: number): void {
    this.#sought = frame;
    this.#firstFrame = frame;
    this.#player?.seekTo(frame);
  }

  #applyVolume(volume: number): void {
    this.#player?.setVolume(volume);
    if (this.#muted) this.#player?.mute();
    else this.#player?.unmute();
  }

  #render(): void {
    if (!this.#drawn) return;
    this.#root.render(
      <Stage
        {...this.#drawn}
        playerRef={this.#attach}
        initialFrame={this.#firstFrame}
        loop={this.#loop}
        muted={this.#muted}
        sounds={this.#sounds.sources}
        onSoundError={this.#tellSoundFailed}
        onSceneError={this.#report.error}
        onSceneNotice={this.#report.notice}
        trial={this.#trials.current}
        onDrawing={this.#tellDrawing}
        onPainted={this.#painted}
      />,
    );
  }

  /** The Player exists from the first load on; what was asked before is caught up with once. */
  readonly #attach = (player: PlayerRef | null) => {
    if (!player) return;
    this.#player = player;
    const stop = forwardPlayer(player, { send: this.#send, seekId: () => this.#seekQueue.doneId });
    if (!this.#met && this.#firstFrame !== player.getCurrentFrame())
      player.seekTo(this.#firstFrame);
    if (!this.#met && this.#wantsPlaying) player.play();
    this.#met = true;
    return () => {
      stop();
      this.#player = null;
    };
  };

  readonly #tellSoundFailed = (trackId: string) => {
    this.#send({ type: 'sound-failed', trackId });
  };

  readonly #tellDrawing = (sceneId: string) => {
    if (sceneId === this.#drawing) return;
    this.#drawing = sceneId;
    this.#send({ type: 'drawing', sceneId });
  };

  readonly #painted = (loadId: number) => {
    if (this.#drawn?.loadId !== loadId) return;
    this.#send({
      type: 'painted',
      loadId,
      frame: this.#player?.getCurrentFrame() ?? this.#firstFrame,
    });
  };
}
