import type { CompileError, CompileNote } from '../scene/artifact';
import type { SceneTransition } from '../timeline/composition';

/** Why a generation did not end well; `message` is a sentence for the creator. */
export const FAULT_CODES = [
  'unreachable',
  'rate_limited',
  'provider_error',
  'refused_credentials',
  'wrong_address',
  'cut_off',
  'too_long',
  'timed_out',
  'no_scene',
  'no_answer',
  'interrupted',
  'internal',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];
export type GenerationFault = { code: FaultCode; message: string };

/** What a directive of the reply did to a scene; `name` is the scene's, after it. */
export type ReplyChange = { sceneId: string; name: string } & (
  | { kind: 'trim'; durationInFrames: number }
  | { kind: 'delete' }
  | { kind: 'duplicate'; copyId: string }
  /** 1-based place in the video. */
  | { kind: 'move'; to: number }
  | { kind: 'rename'; before: string }
  /** Null is a cut. */
  | { kind: 'transition'; transition: SceneTransition | null }
);

/**
 * What a generation tells everyone who watches it, in order, from its append-only log.
 * `index` counts the scenes of this reply from 0.
 */
export type GenerationEvent =
  | { type: 'started'; model: string }
  /** The model's server refused, or broke off before its first word; it is asked again after this long. */
  | { type: 'asking-again'; code: FaultCode; waitMs: number }
  | { type: 'text'; text: string }
  | { type: 'format'; width: number; height: number }
  | {
      type: 'scene-started';
      index: number;
      name: string;
      intent: 'add' | 'edit';
      sceneId: string | null;
      /** Length that the reply asks for, in frames; absent where it names none, and in old logs. */
      frames?: number;
      /** How many scenes the reply is known to have; absent where nobody said so. */
      total?: number;
    }
  | { type: 'code'; index: number; text: string }
  /** All of its code has come; what follows is compiling and storing it. */
  | { type: 'scene-written'; index: number }
  | { type: 'changed'; change: ReplyChange }
  /** The blocks of an edit did not match, so the model is asked for that scene's whole text, once. */
  | { type: 'scene-asked-whole'; index: number }
  | {
      type: 'scene-stored';
      index: number;
      sceneId: string;
      /** Absent in logs from before there were diffs; `before` is null for a new scene. */
      revisions?: { before: string | null; after: string };
      name: string;
      notes: CompileNote[];
      error: CompileError | null;
    }
  | { type: 'finished' }
  | { type: 'stopped' }
  | ({ type: 'failed' } & GenerationFault);

/** True for the event after which no other comes. */
export function isFinal(event: GenerationEvent): boolean {
  return event.type === 'finished' || event.type === 'stopped' || event.type === 'failed';
}
