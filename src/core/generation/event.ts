import type { CompileError, CompileNote } from '../scene/artifact';

/** Why a generation did not end well; `message` is a sentence for the creator. */
export const FAULT_CODES = [
  'unreachable',
  'rate_limited',
  'provider_error',
  'refused_credentials',
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

/**
 * What a generation tells everyone who watches it, in order, from its append-only log.
 * `index` counts the scenes of this reply from 0.
 */
export type GenerationEvent =
  | { type: 'started'; model: string }
  | { type: 'text'; text: string }
  | { type: 'format'; width: number; height: number }
  | {
      type: 'scene-started';
      index: number;
      name: string;
      intent: 'add' | 'edit';
      sceneId: string | null;
    }
  | { type: 'code'; index: number; text: string }
  | {
      type: 'scene-stored';
      index: number;
      sceneId: string;
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
