import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SCENE_PARAMS } from '~/core/scene/artifact';
import { createSceneScope } from '../scope';
import { stubModules } from '../testing/render-scene';
import { Lifetime } from './lifetime';

let lifetime: Lifetime;
let calls: string[];

beforeEach(() => {
  vi.useFakeTimers();
  lifetime = new Lifetime();
  calls = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Runs statements as a scene does; `call` notes a word. */
function run(code: string): unknown {
  const body = new Function(...SCENE_PARAMS, 'call', `"use strict"; ${code}`);
  const scope = createSceneScope({ modules: stubModules, lifetime });
  return body(...scope, (word: string) => calls.push(word));
}

describe('timers of a scene', () => {
  it('run as long as the scene does', () => {
    run(`
      window.setInterval(() => call('tick'), 10);
      window.setTimeout((a, b) => call(a + b), 15, 'o', 'nce');
      window.setTimeout(() => call('late'), 25);
      window.clearTimeout(window.setTimeout(() => call('cleared'), 5));
    `);
    vi.advanceTimersByTime(21);
    expect(calls).toEqual(['tick', 'once', 'tick']);
    lifetime.end();
    vi.advanceTimersByTime(100);
    expect(calls).toEqual(['tick', 'once', 'tick']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('cannot be started any more by what goes on after the end', async () => {
    vi.useRealTimers();
    run(`Promise.resolve().then(() => window.setTimeout(() => call('after'), 1));`);
    lifetime.end();
    await new Promise((done) => setTimeout(done, 20));
    expect(calls).toEqual([]);
  });

  it('end with a frame loop under way', () => {
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
    run(`const loop = () => { call('frame'); window.requestAnimationFrame(loop); }; loop();`);
    vi.advanceTimersByTime(50);
    const drawn = calls.length;
    expect(drawn).toBeGreaterThan(2);
    lifetime.end();
    vi.advanceTimersByTime(50);
    expect(calls).toHaveLength(drawn);
  });
});

describe('listeners of a scene', () => {
  it('leave the window and the document at the end, whatever their options', () => {
    const document = Object.assign(new EventTarget(), { body: new EventTarget() });
    const target = new EventTarget();
    vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
    vi.stubGlobal('document', document);
    run(`
      const own = new AbortController();
      window.addEventListener('a', () => call('window'));
      window.addEventListener('a', () => call('capture'), true);
      window.addEventListener('a', () => call('own signal'), { signal: own.signal });
      window.document.addEventListener('a', () => call('document'), { passive: true });
      window.document.body.addEventListener('a', () => call('body'));
    `);
    const tell = () => {
      calls = [];
      for (const one of [target, document, document.body]) one.dispatchEvent(new Event('a'));
      return calls;
    };
    const all = ['window', 'capture', 'own signal', 'document', 'body'];
    expect(tell().sort()).toEqual([...all].sort());
    lifetime.end();
    expect(tell()).toEqual([]);
    document.body.addEventListener('a', () => calls.push('of the player'));
    expect(tell()).toEqual(['of the player']);
  });
});

describe('the end of a lifetime', () => {
  it('comes once, and what fails to end does not keep the rest alive', () => {
    const end = vi.fn();
    lifetime.onEnd(() => {
      throw new Error('cannot end');
    });
    lifetime.hold({}, end);
    lifetime.onEnd(end);
    lifetime.end();
    lifetime.end();
    expect(end).toHaveBeenCalledTimes(2);
  });
});
