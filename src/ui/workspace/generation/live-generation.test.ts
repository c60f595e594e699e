import { describe, expect, it } from 'vitest';
import type { GenerationEvent } from '~/core/generation/event';
import {
  isOver,
  type LiveGeneration,
  openGeneration,
  phaseOf,
  reduceGeneration,
  type Told,
} from './live-generation';

const LOG: GenerationEvent[] = [
  { type: 'started', model: 'demo' },
  { type: 'text', text: 'Two ' },
  { type: 'text', text: 'scenes.' },
  { type: 'scene-started', index: 0, name: 'Opening', intent: 'add', sceneId: null },
  { type: 'code', index: 0, text: 'const a = 1;\n' },
  { type: 'code', index: 0, text: 'const b = 2;' },
  { type: 'scene-stored', index: 0, sceneId: 's0', name: 'Opening', error: null, notes: [] },
  { type: 'text', text: 'Then a chart.' },
  { type: 'scene-started', index: 1, name: 'Chart', intent: 'edit', sceneId: 's1' },
];

function play(events: GenerationEvent[], from = openGeneration('g')): LiveGeneration {
  return events.reduce((state, event, seq) => reduceGeneration(state, seq, told(event)), from);
}

function told(event: GenerationEvent): Told {
  return { event, scene: null };
}

describe('reduceGeneration', () => {
  it('keeps prose and scenes in the order in which they were written', () => {
    expect(play(LOG).parts).toEqual([
      { kind: 'text', text: 'Two scenes.' },
      expect.objectContaining({ name: 'Opening', code: 'const a = 1;\nconst b = 2;' }),
      { kind: 'text', text: 'Then a chart.' },
      expect.objectContaining({
        name: 'Chart',
        intent: 'edit',
        progress: { status: 'writing' },
      }),
    ]);
  });

  it('gives the same state when a reconnect replays events', () => {
    const once = play(LOG);
    expect(play(LOG, once)).toEqual(once);
    const halfWay = play(LOG.slice(0, 5));
    expect(play(LOG, halfWay)).toEqual(once);
  });

  it('never changes an earlier state', () => {
    let state = openGeneration('g');
    LOG.forEach((event, seq) => {
      const before = structuredClone(state);
      const next = reduceGeneration(state, seq, told(event));
      expect(state).toEqual(before);
      state = next;
    });
  });

  it('keeps everything that arrived before a failure', () => {
    const state = play([
      ...LOG,
      { type: 'failed', code: 'cut_off', message: 'The connection broke.' },
    ]);
    expect(state.parts).toHaveLength(4);
    expect(state.outcome).toEqual({
      status: 'failed',
      code: 'cut_off',
      message: 'The connection broke.',
    });
    expect(isOver(state)).toBe(true);
  });

  it('stores what the compiler said about a scene with that scene only', () => {
    const error = { kind: 'syntax' as const, message: 'A bracket is open.', line: 3, column: 1 };
    const state = play([
      ...LOG,
      { type: 'scene-stored', index: 1, sceneId: 's1', name: 'Chart', error, notes: [] },
    ]);
    expect(state.parts[1]).toMatchObject({ progress: { error: null } });
    expect(state.parts[3]).toMatchObject({ progress: { status: 'stored', error } });
  });

  it('ignores code of a scene that it never saw start', () => {
    const state = play(LOG);
    const stray = told({ type: 'code', index: 7, text: 'x' });
    expect(reduceGeneration(state, 99, stray).parts).toEqual(state.parts);
  });
});

describe('the events of a reply that asks again', () => {
  const change = { kind: 'move', sceneId: 's0', name: 'Opening', to: 1 } as const;

  it('shows what was done to scenes in its place', () => {
    expect(play([...LOG, { type: 'changed', change }]).parts.at(-1)).toEqual({
      kind: 'change',
      change,
    });
  });

  it('waits only until something comes', () => {
    const asking = play([
      { type: 'started', model: 'demo' },
      { type: 'asking-again', code: 'rate_limited', waitMs: 4_000 },
    ]);
    expect(asking.asking).toEqual({ code: 'rate_limited', waitMs: 4_000 });
    expect(phaseOf(asking)).toBe('Asking the model again');
    const answered = reduceGeneration(asking, 9, told({ type: 'text', text: 'Here' }));
    expect(answered.asking).toBeNull();
  });

  it('keeps what is stored of a scene whose whole text is asked for', () => {
    const stored = { sceneId: 's1', name: 'Chart', error: null, notes: [] };
    const revisions = { before: 'r1', after: 'r2' };
    const asked = play([
      ...LOG,
      { type: 'scene-stored', index: 1, revisions, ...stored },
      { type: 'scene-asked-whole', index: 1 },
    ]);
    expect(asked.parts[3]).toMatchObject({ isAskedWhole: true, progress: { revisions } });
    expect(phaseOf(asked)).toBe('Asking for the whole of “Chart”');
    const whole = reduceGeneration(asked, 20, told({ type: 'scene-stored', index: 1, ...stored }));
    expect(whole.parts[3]).toMatchObject({ isAskedWhole: false, progress: { revisions: null } });
  });
});

describe('phaseOf', () => {
  it('says what is happening at every step', () => {
    expect(phaseOf(openGeneration('g'))).toBe('Opening the reply');
    expect(phaseOf(play(LOG.slice(0, 1)))).toBe('Thinking');
    expect(phaseOf(play(LOG.slice(0, 3)))).toBe('Writing');
    expect(phaseOf(play(LOG.slice(0, 5)))).toBe('Writing “Opening”');
    expect(phaseOf(play(LOG.slice(0, 7)))).toBe('Writing');
    expect(phaseOf(play(LOG))).toBe('Writing scene 2, “Chart”');
    expect(phaseOf(play([...LOG, { type: 'scene-written', index: 1 }]))).toBe(
      'Compiling scene 2, “Chart”',
    );
  });

  const scenes = (number: number, total: number) =>
    Array.from({ length: number }, (_, index): GenerationEvent => {
      const name = `No. ${index + 1}`;
      return { type: 'scene-started', index, name, intent: 'add', sceneId: null, total };
    });

  it('counts the scenes where it is known how many there are', () => {
    expect(phaseOf(play([...LOG.slice(0, 1), ...scenes(1, 3)]))).toBe(
      'Writing scene 1 of 3, “No. 1”',
    );
    expect(phaseOf(play([...LOG.slice(0, 1), ...scenes(3, 3)]))).toBe(
      'Writing scene 3 of 3, “No. 3”',
    );
    expect(phaseOf(play([...LOG.slice(0, 1), ...scenes(1, 1)]))).toBe('Writing “No. 1”');
  });

  it('names no total that was passed already', () => {
    expect(phaseOf(play([...LOG.slice(0, 1), ...scenes(4, 3)]))).toBe('Writing scene 4, “No. 4”');
  });
});
