import { messageOf } from '~/core/errors';
import type { Composition } from '~/core/timeline/composition';
import { sceneIndexAt } from '~/core/timeline/timeline';
import { NO_NETWORK } from './network-guard';
import type { ChildMessage } from './protocol';

type Failed = Extract<ChildMessage, { type: 'failed' }>;

/** What Remotion says when a page does not answer, e.g. because of a loop that never ends. */
const STUCK = /timeout|not cleared after|timed out/i;
const NO_BROWSER = /executable|Failed to launch the browser|Closed with \d+ signal/i;

/** Turns what the renderer threw into a sentence for the person, with the scene's name where it has one. */
export function renderFailure(thrown: unknown, { scenes }: Composition): Failed {
  const message = messageOf(thrown);
  const detail = thrown instanceof Error ? (thrown.stack ?? message) : message;
  const frame = Number(/(?:at|of) frame (\d+)/.exec(message)?.[1] ?? Number.NaN);
  const scene = Number.isNaN(frame) ? undefined : scenes[sceneIndexAt(scenes, frame)];
  const place = scene ? `The scene “${scene.name}”` : 'A scene';
  if (STUCK.test(message)) {
    return {
      type: 'failed',
      reason: 'scene-failed',
      message: `${place} takes too long to draw one picture${scene ? ` (frame ${frame})` : ''}. It may hold a loop that never ends.`,
      detail,
    };
  }
  if (message.includes(NO_NETWORK)) {
    return {
      type: 'failed',
      reason: 'scene-failed',
      message: `A scene asks for a sound or a video from the network. ${NO_NETWORK}`,
      detail,
    };
  }
  if (NO_BROWSER.test(message)) {
    return {
      type: 'failed',
      reason: 'missing-browser',
      message: 'The browser that draws the video did not start. Check the Chromium installation.',
      detail,
    };
  }
  const first = message.split('\n')[0] ?? message;
  return {
    type: 'failed',
    reason: scene ? 'scene-failed' : 'crashed',
    message: scene ? `${place} stopped the export: ${first}` : `The export stopped: ${first}`,
    detail,
  };
}
