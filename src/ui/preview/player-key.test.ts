import { describe, expect, it } from 'vitest';
import { playerCommand } from './player-key';

const key = (name: string, modifiers: Partial<Parameters<typeof playerCommand>[0]> = {}) =>
  playerCommand(
    { key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers },
    30,
  );

describe('playerCommand', () => {
  it('plays, steps and jumps', () => {
    expect(key(' ')).toEqual({ type: 'toggle' });
    expect(key('ArrowRight')).toEqual({ type: 'step', frames: 1 });
    expect(key('ArrowLeft', { shiftKey: true })).toEqual({ type: 'step', frames: -10 });
    expect(key('j')).toEqual({ type: 'step', frames: -30 });
    expect(key('L')).toEqual({ type: 'step', frames: 30 });
    expect(key('Home')).toEqual({ type: 'start' });
    expect(key('End')).toEqual({ type: 'end' });
    expect(key('m')).toEqual({ type: 'mute' });
    expect(key('f')).toEqual({ type: 'fullscreen' });
  });

  it('leaves the browser’s and the app’s own shortcuts alone', () => {
    expect(key('f', { ctrlKey: true })).toBeNull();
    expect(key('ArrowLeft', { altKey: true })).toBeNull();
    expect(key('k', { metaKey: true })).toBeNull();
    expect(key('a')).toBeNull();
  });
});
