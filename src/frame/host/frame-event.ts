import type { ToHost } from '../messages/to-host';

/** What a guest tells of scenes, sounds and of the video's end, for whoever shows it. */
export type SceneOutcome = Extract<
  ToHost,
  {
    type:
      | 'ended'
      | 'scene-error'
      | 'scene-notice'
      | 'scene-compiled'
      | 'scene-fallback'
      | 'sound-failed';
  }
>;

/** What the page may hear of the frame. */
export type FrameEvent =
  | SceneOutcome
  | { type: 'painted' }
  /** A scene hung the guest twice, or runs again after that. */
  | { type: 'scene-frozen' | 'scene-thawed'; sceneId: string; revisionId: string };
