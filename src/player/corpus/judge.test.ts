import { describe, expect, it } from 'vitest';
import { judge, judgeComponent } from '../testing/judge';
import { framewright, type Pipeline } from '../testing/scoring/pipeline';
import { plainPipeline } from '../testing/scoring/plain';
import { score } from '../testing/scoring/score';

const run = (body: string) => judge({ js: body, params: ['__fw', 'window', 'globalThis'] });

describe('the judge of a body', () => {
  it('draws it at four frames of a real composition', () => {
    const verdict = run('return () => String(window.Remotion.useCurrentFrame()) + "!";');
    const pictures = verdict.kind === 'runs' ? verdict.pictures : [];
    expect(pictures.map((picture) => /(\d+)!/.exec(picture)?.[1])).toEqual([
      '0',
      '12',
      '45',
      '149',
    ]);
  });

  it('tells what throws, at whichever frame', () => {
    expect(run('throw new Error("at once");')).toEqual({ kind: 'throws', message: 'at once' });
    const late =
      'if (window.Remotion.useCurrentFrame() > 100) throw new Error("late"); return "a";';
    expect(run(`return () => { ${late} };`)).toEqual({ kind: 'throws', message: 'late' });
    expect(run('return 3;').kind).toBe('throws');
  });

  it('tells what draws nothing', () => {
    expect(run('return () => null;')).toEqual({ kind: 'blank' });
  });

  it('ends what does not end, and goes on with the next', () => {
    expect(run('return () => { for (;;) {} };')).toEqual({ kind: 'hangs' });
    expect(judgeComponent(() => () => 'next').kind).toBe('runs');
  });
});

describe('a score', () => {
  const claiming = (make: () => () => string | null, notes: string[] = []): Pipeline => ({
    name: 'claiming',
    attempt: async () => ({ make, notes }),
  });
  const failing = () => () => {
    throw new Error('no');
  };

  it('calls a failure silent only when the compiler claimed success and noted nothing', async () => {
    expect(await score(claiming(failing), '', [])).toMatchObject({ runs: false, silent: true });
    expect(await score(claiming(failing, ['repaired']), '', [])).toMatchObject({ silent: false });
    expect(await score(plainPipeline, 'const (', [])).toMatchObject({ runs: false, silent: false });
  });

  it('knows whether the picture is the one that was meant', async () => {
    const text = 'export default () => <p>a</p>';
    const verdict = judgeComponent(() => () => 'b');
    const other = verdict.kind === 'runs' ? verdict.pictures : [];
    expect(await score(framewright, text, other)).toMatchObject({ runs: true, same: false });
  });
});
