import type {
  FaultCode,
  GenerationEvent,
  GenerationFault,
  ReplyChange,
} from '~/core/generation/event';
import type { CompileError, CompileNote } from '~/core/scene/artifact';
import type { CompositionScene } from '~/core/timeline/composition';

/** An event as the server tells of it, with the scene that it stored. */
export type Told = { event: GenerationEvent; scene: CompositionScene | null };

export type LiveScene = {
  kind: 'scene';
  index: number;
  name: string;
  intent: 'add' | 'edit';
  /** The scene that it edits; null for a new one. */
  targetId: string | null;
  /** Length that the reply asks for, in frames; null where it names none. */
  frames: number | null;
  /** How many scenes the reply is known to have; null where nobody said so. */
  total: number | null;
  code: string;
  /** Its edit did not fit, and the model is asked for its whole text. */
  isAskedWhole: boolean;
  progress:
    | { status: 'writing' | 'compiling' }
    | {
        status: 'stored';
        sceneId: string;
        revisions: { before: string | null; after: string } | null;
        /** What a surface draws of it; null where its row has to be asked for. */
        scene: CompositionScene | null;
        error: CompileError | null;
        notes: CompileNote[];
      };
};

/** What a reply is made of, in the order the model wrote it. */
export type LivePart =
  | { kind: 'text'; text: string }
  | { kind: 'change'; change: ReplyChange }
  | LiveScene;

/** A reply as it arrives. `lastSeq` is the newest event seen, so that a replay changes nothing. */
export type LiveGeneration = {
  id: string;
  lastSeq: number;
  parts: LivePart[];
  /** The model's server is asked again after so long; null once it has answered. */
  asking: { code: FaultCode; waitMs: number } | null;
  outcome: /** Nothing was heard of it yet, however far it is. */
    | { status: 'waiting' }
    | { status: 'writing'; model: string }
    | { status: 'finished' }
    | ({ status: 'failed' } & GenerationFault)
    | { status: 'stopped' };
};

/** What is stored of a scene, once that was told. */
export function storedScene({ progress }: LiveScene): CompositionScene | null {
  return progress.status === 'stored' ? progress.scene : null;
}

export function openGeneration(id: string): LiveGeneration {
  return { id, lastSeq: -1, parts: [], asking: null, outcome: { status: 'waiting' } };
}

/**
 * Takes the next event of the log. An event that was seen before (a reconnect
 * replays) leaves the state as it is; an unknown scene index is ignored.
 */
export function reduceGeneration(
  state: LiveGeneration,
  seq: number,
  { event, scene: stored }: Told,
): LiveGeneration {
  if (seq <= state.lastSeq) return state;
  const next = { ...state, lastSeq: seq, asking: null };
  switch (event.type) {
    case 'started':
      return { ...next, outcome: { status: 'writing', model: event.model } };
    case 'text':
      return { ...next, parts: appendText(state.parts, event.text) };
    case 'scene-started':
      return { ...next, parts: [...state.parts, openScene(event)] };
    case 'code':
      return {
        ...next,
        parts: updateScene(state.parts, event.index, (scene) => ({
          ...scene,
          code: scene.code + event.text,
        })),
      };
    case 'scene-written':
      return {
        ...next,
        parts: updateScene(state.parts, event.index, (scene) => ({
          ...scene,
          progress: { status: 'compiling' },
        })),
      };
    case 'scene-stored': {
      const { sceneId, name, error, notes, revisions = null } = event;
      return {
        ...next,
        parts: updateScene(state.parts, event.index, (scene) => ({
          ...scene,
          name,
          isAskedWhole: false,
          progress: { status: 'stored', sceneId, revisions, scene: stored, error, notes },
        })),
      };
    }
    case 'changed':
      return { ...next, parts: [...state.parts, { kind: 'change', change: event.change }] };
    case 'scene-asked-whole':
      return {
        ...next,
        parts: updateScene(state.parts, event.index, (scene) => ({
          ...scene,
          isAskedWhole: true,
        })),
      };
    case 'asking-again':
      return { ...next, asking: { code: event.code, waitMs: event.waitMs } };
    case 'format':
      return next;
    case 'finished':
    case 'stopped':
      return { ...next, outcome: { status: event.type } };
    case 'failed':
      return {
        ...next,
        outcome: { status: 'failed', code: event.code, message: event.message },
      };
  }
}

export function isOver(state: LiveGeneration): boolean {
  return state.outcome.status !== 'waiting' && state.outcome.status !== 'writing';
}

/** What is happening now, in words for a status line. */
export function phaseOf(state: LiveGeneration): string {
  if (state.asking) return 'Asking the model again';
  if (state.outcome.status === 'waiting') return 'Opening the reply';
  const last = state.parts.at(-1);
  if (!last) return 'Thinking';
  const scenes = state.parts.filter((part) => part.kind === 'scene');
  const asked = scenes.find(({ isAskedWhole }) => isAskedWhole);
  if (asked) return `Asking for the whole of “${asked.name}”`;
  if (last.kind !== 'scene' || last.progress.status === 'stored') return 'Writing';
  const doing = last.progress.status === 'writing' ? 'Writing' : 'Compiling';
  const number = numberOf(last, scenes.length);
  return number ? `${doing} ${number}, “${last.name}”` : `${doing} “${last.name}”`;
}

/** “scene 2 of 3”, as far as it is known; null for the only one. */
function numberOf({ total }: LiveScene, number: number): string | null {
  if (total !== null && total > 1 && number <= total) return `scene ${number} of ${total}`;
  return number > 1 ? `scene ${number}` : null;
}

function openScene(event: Extract<GenerationEvent, { type: 'scene-started' }>): LiveScene {
  return {
    kind: 'scene',
    index: event.index,
    name: event.name,
    intent: event.intent,
    targetId: event.sceneId,
    frames: event.frames ?? null,
    total: event.total ?? null,
    code: '',
    isAskedWhole: false,
    progress: { status: 'writing' },
  };
}

function appendText(parts: LivePart[], text: string): LivePart[] {
  const last = parts.at(-1);
  if (last?.kind !== 'text') return [...parts, { kind: 'text', text }];
  return [...parts.slice(0, -1), { kind: 'text', text: last.text + text }];
}

function updateScene(
  parts: LivePart[],
  index: number,
  change: (scene: LiveScene) => LiveScene,
): LivePart[] {
  return parts.map((part) => (part.kind === 'scene' && part.index === index ? change(part) : part));
}
