import { describe, expect, it, vi } from 'vitest';
import type { CompileResult } from '~/core/scene/artifact';
import type { CompositionScene, RunnableArtifact } from '~/core/timeline/composition';
import { resolveScenes } from './resolve-scenes';

const artifact: RunnableArtifact = { js: 'return Old;', params: ['__fw'], lineOffset: 2 };

const scene = (id: string, content: CompositionScene['content']): CompositionScene => ({
  id,
  revisionId: `${id}-1`,
  name: id,
  durationInFrames: 30,
  content,
});

const source = (tsx: string, lastGood: RunnableArtifact | null = null) =>
  scene('source', {
    kind: 'source',
    tsx,
    error: { kind: 'syntax', message: 'Stored error.', line: 3, column: 1 },
    lastGood,
  });

const result = (partial: Partial<CompileResult>): CompileResult => ({
  js: null,
  params: ['__fw'],
  componentName: null,
  hash: null,
  capabilities: [],
  lineOffset: 2,
  declaredDurationInFrames: null,
  notes: [],
  error: null,
  timings: {},
  ...partial,
});

describe('resolveScenes', () => {
  it('does not ask for the compiler while every scene has an artifact', async () => {
    const getCompiler = vi.fn();
    const scenes = [scene('a', { kind: 'artifact', artifact })];
    const resolved = await resolveScenes(scenes, getCompiler);
    expect(getCompiler).not.toHaveBeenCalled();
    expect(resolved).toEqual([{ scene: scenes[0], outcome: null }]);
  });

  it('compiles a scene that has only its source, and leaves the others alone', async () => {
    const compile = vi.fn(() => result({ js: 'return New;' }));
    const scenes = [scene('a', { kind: 'artifact', artifact }), source('const New = 1')];
    const [first, second] = await resolveScenes(scenes, async () => compile);
    expect(compile).toHaveBeenCalledExactlyOnceWith('const New = 1');
    expect(first?.scene).toBe(scenes[0]);
    expect(second?.scene.content).toEqual({
      kind: 'artifact',
      artifact: { js: 'return New;', params: ['__fw'], lineOffset: 2, capabilities: [] },
    });
    expect(second?.outcome?.type).toBe('scene-compiled');
  });

  it('falls back to the last revision that ran and tells why', async () => {
    const error = { kind: 'syntax', message: 'Fresh error.', line: 7, column: 1 } as const;
    const [only] = await resolveScenes(
      [source('nonsense', artifact)],
      async () => () => result({ error }),
    );
    expect(only?.scene.content).toMatchObject({ kind: 'source', lastGood: artifact, error });
    expect(only?.outcome).toMatchObject({ shown: 'last-good', message: 'Fresh error.', line: 7 });
  });

  it('keeps the stored error when the compiler cannot be had', async () => {
    const [only] = await resolveScenes([source('nonsense')], () =>
      Promise.reject(new Error('No network.')),
    );
    expect(only?.outcome).toMatchObject({ shown: 'card', message: 'Stored error.', line: 3 });
  });
});
