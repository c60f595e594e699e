import { describe, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { readScenes } from '~/core/compiler/corpus/testing/read-scenes';
import { compileInNode } from '~/core/compiler/gate-node';
import { SCENE_PARAMS } from '~/core/scene/artifact';
import { judge } from '../testing/judge';
import { drawClean } from '../testing/scoring/baseline';

const scenes = readScenes();
const strictly = drawClean(scenes);

describe('the corpus of scenes', () => {
  it('is large, and knows both dialects and loops', () => {
    const count = (pattern: RegExp) => scenes.filter(({ tsx }) => pattern.test(tsx)).length;
    expect(scenes.length).toBeGreaterThanOrEqual(40);
    expect(count(/window\.Remotion/)).toBeGreaterThanOrEqual(15);
    expect(count(/from 'remotion'/)).toBeGreaterThanOrEqual(15);
    expect(count(/^\s*(?:for|while) \(/m)).toBeGreaterThanOrEqual(2);
    for (const { name, tsx } of scenes) {
      expect(tsx.length, name).toBeGreaterThan(2_000);
      expect(tsx.length, name).toBeLessThan(9_000);
    }
  });
});

describe.each(scenes)('the scene $name', ({ name, tsx }) => {
  const { js, error, notes, componentName, params, lineOffset } = compileScene(tsx, {
    gate: compileInNode,
  });

  it('compiles without anything lost', () => {
    expect(error).toBeNull();
    expect(notes.filter(({ degraded }) => degraded)).toEqual([]);
    expect(params).toEqual(SCENE_PARAMS);
    expect(lineOffset).toBe(2);
  });

  it('becomes a body with the lines of its source, that returns its component', () => {
    const body = js ?? '';
    expect(compileInNode(body, params)).toBeNull();
    expect(body.trimEnd().endsWith(`return ${componentName};`)).toBe(true);
    expect(lineWith(body, 'spring({')).toBe(lineWith(tsx, 'spring({'));
    expect(lineWith(body, 'useVideoConfig()')).toBe(lineWith(tsx, 'useVideoConfig()'));
  });

  it('draws, byte for byte, what a strict compiler draws', () => {
    expect(judge({ js: js ?? '', params })).toEqual({ kind: 'runs', pictures: strictly.get(name) });
  });
});

/** 0-based number of the first line that holds `words`; -1 when none does. */
function lineWith(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words));
}
