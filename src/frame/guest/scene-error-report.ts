import type { CompositionScene } from '~/core/timeline/composition';
import type { SceneErrorListener } from '~/player/scene-view';
import { capSentence, type ToHost } from '../messages/to-host';

/** A scene that throws at every frame in another way is told of this many times. */
const MAX_PER_REVISION = 20;

/** Passes on what scenes throw: each error of a revision once, not once per video frame. */
export class SceneErrorReport {
  readonly #send: (message: ToHost) => void;
  #revisions = new Map<string, string>();
  #told = new Map<string, Set<string>>();

  constructor(send: (message: ToHost) => void) {
    this.#send = send;
  }

  /** Names the revisions that are on screen from now on. */
  setScenes(scenes: readonly CompositionScene[]): void {
    this.#revisions = new Map(scenes.map((scene) => [scene.id, scene.revisionId]));
  }

  /** `frame` counts from the start of the scene. */
  readonly report: SceneErrorListener = (sceneId, { message, line }, frame) => {
    const revisionId = this.#revisions.get(sceneId);
    if (revisionId === undefined) return;
    const told = this.#told.get(revisionId) ?? new Set<string>();
    this.#told.set(revisionId, told);
    const text = capSentence(message);
    const mark = `${line} ${text}`;
    if (told.has(mark) || told.size >= MAX_PER_REVISION) return;
    told.add(mark);
    this.#send({ type: 'scene-error', sceneId, revisionId, message: text, line, frame });
  };
}
