/** What the frame does now; `data-frame-state` shows the status. */
export type FrameState =
  /** Nothing painted yet; `recovering` after a guest that hung was replaced. */
  | { status: 'loading'; recovering: boolean }
  | { status: 'ready' }
  | { status: 'playing' }
  /** The player itself could not be started; the message is for the person. */
  | { status: 'error'; message: string }
  /** A scene hung twice; it waits for "Run again". */
  | { status: 'frozen'; message: string };

/** Why a guest is gone. */
export type Loss =
  | { kind: 'silent' }
  | { kind: 'flooded' }
  | { kind: 'navigated' }
  | { kind: 'focused' }
  | { kind: 'unreachable' }
  | { kind: 'failed'; message: string };

/** The sentence for a guest that cannot be replaced by another try of ours. */
export function lossMessage(loss: Loss): string {
  switch (loss.kind) {
    case 'silent':
      return 'A scene keeps the preview busy and was stopped. Your code is safe: change the scene, or run it again.';
    case 'flooded':
      return 'A scene sent too many messages and was stopped. Your code is safe: change the scene, or run it again.';
    case 'navigated':
      return 'A scene tried to leave the preview and was stopped. Your code is safe: change the scene, or run it again.';
    case 'focused':
      return 'A scene took the keyboard and was stopped. Your code is safe: change the scene, or run it again.';
    case 'unreachable':
      return 'The preview did not start. Reload the page, or try again; your project is safe.';
    case 'failed':
      return loss.message;
  }
}
