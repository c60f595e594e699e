import type { CompositionScene } from '~/core/timeline/composition';
import type { SceneNotice, SceneNoticeListener } from '~/player/scene-notice';
import type { SceneErrorListener } from '~/player/scene-view';
import { capSentence } from '../messages/cap-sentence';
import type { ToHost } from '../messages/to-host';

/** A scene that throws at every frame in another way is told of this many times. */
const MAX_PER_REVISION = 20;

/** Passes on what scenes throw, and what was put right in them: once per revision, not per video frame. */
export class SceneReport {
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
  readonly error: SceneErrorListener = (sceneId, { message, line }, frame) => {
    const text = capSentence(message);
    const revisionId = this.#newsOf(sceneId, 'error', `${line} ${text}`);
    if (revisionId === null) return;
    this.#send({ type: 'scene-error', sceneId, revisionId, message: text, line, frame });
  };

  readonly notice: SceneNoticeListener = (sceneId, told) => {
    const notice: SceneNotice =
      told.kind === 'repaired' ? { ...told, message: capSentence(told.message) } : told;
    const mark = notice.kind === 'repaired' ? notice.message : 'loop';
    const revisionId = this.#newsOf(sceneId, notice.kind, `${notice.line} ${mark}`);
    if (revisionId !== null) this.#send({ type: 'scene-notice', sceneId, revisionId, notice });
  };

  /** The revision that `mark` is news of, or null when it is not: of each kind there are 20 at most. */
  #newsOf(sceneId: string, kind: string, mark: string): string | null {
    const revisionId = this.#revisions.get(sceneId);
    if (revisionId === undefined) return null;
    const key = `${kind} ${revisionId}`;
    const told = this.#told.get(key) ?? new Set<string>();
    this.#told.set(key, told);
    if (told.has(mark) || told.size >= MAX_PER_REVISION) return null;
    told.add(mark);
    return revisionId;
  }
}
