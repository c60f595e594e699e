import type { ProjectScene } from '../conversation';

/** What a scene is while it is being edited. */
export type Draft = { code: string; frames: number };

/**
 * One edit that a message asks for. `apply` returns the new draft, or a sentence that says
 * why this scene's source cannot take it.
 */
export type Change = {
  /** In the past tense after "Done:", e.g. "the title is blue". */
  done: string;
  apply: (draft: Draft, scene: ProjectScene) => Draft | { missing: string };
};

/** A reader takes its words out of the message, so that the next one does not see them. */
export type Reading = { changes: Change[]; rest: string };
