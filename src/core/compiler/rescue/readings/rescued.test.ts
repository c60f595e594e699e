import { describe, expect, it } from 'vitest';
import { compileThoroughly } from '../../compile-thoroughly';
import { compileInNode } from '../../gate-node';
import { curly, fenced, listing, SCENE } from './testing/forms';

const compile = (tsx: string) => compileThoroughly(tsx, { gate: compileInNode });
const T = '```';

describe('the heavy half', () => {
  it('takes the code out of what stands around it, and says so', async () => {
    const { js, half, notes } = await compile(JSON.stringify({ code: SCENE }));
    expect(half).toBe('heavy');
    expect(js).toMatch(/return Scene;$/);
    expect(notes).toEqual([
      {
        kind: 'decoded-json',
        message: expect.stringContaining('JSON'),
        line: null,
        degraded: false,
      },
    ]);
  });

  it('repairs code that stands in something and is broken too', async () => {
    const broken = SCENE.replace('frame < 90;', 'frame < ;');
    for (const tsx of [
      JSON.stringify({ code: broken }),
      fenced(listing(curly(broken))),
      `${T}json\n${JSON.stringify({ code: SCENE }).slice(0, -60)}`,
    ]) {
      const { js, notes } = await compile(tsx);
      expect(js).toMatch(/return Scene;$/);
      expect(js).toContain('it’s “here”');
      expect(notes.length).toBeGreaterThan(1);
    }
  });
});
