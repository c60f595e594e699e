import type { SceneHeader } from './action';
import { mayStartLikeCode } from './code-start';
import { directiveState } from './directive/read-directive';
import { mayBeFence } from './fence';
import { mayBeThinking } from './thinking';

/** Where in a reply the parser stands. */
export type Mode =
  | { kind: 'text' }
  /** Inside `<think>`; `searched` characters hold no closing tag. */
  | { kind: 'thinking'; closing: string; searched: number }
  /** Inside a fence that stays text. */
  | { kind: 'quote'; marks: string }
  /** Inside a fence that may turn out to be a scene. */
  | { kind: 'undecided'; marks: string; opening: string; header: SceneHeader; code: string }
  /** Inside a scene; `marks` is null for one that no fence surrounds. */
  | { kind: 'scene'; marks: string | null; index: number; header: SceneHeader; code: string };

export const TEXT: Mode = { kind: 'text' };

/**
 * Whether a line of which only `part` has arrived may still mean more than its
 * characters. It must say yes for every beginning of such a line: what it lets through
 * is sent at once, and so the events do not depend on how the reply was cut into chunks.
 */
export function mayBeSpecial(mode: Mode, part: string): boolean {
  switch (mode.kind) {
    case 'text':
      return (
        mayBeFence(part) ||
        directiveState(part) !== 'no' ||
        mayBeThinking(part) ||
        mayStartLikeCode(part)
      );
    case 'thinking':
    case 'undecided':
      return true;
    case 'quote':
    case 'scene':
      return mayBeFence(part);
  }
}
