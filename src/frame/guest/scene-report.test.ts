import { expect, it } from 'vitest';
import type { CompositionScene } from '~/core/timeline/composition';
import type { ToHost } from '../messages/to-host';
import { SceneReport } from './scene-report';

const scene = (revisionId: string): CompositionScene => ({
  id: 's',
  revisionId,
  name: 'Confetti',
  durationInFrames: 30,
  content: { kind: 'artifact', artifact: { js: '', params: [], lineOffset: 2 } },
});

const stop = (line: number) => ({ kind: 'loop-stopped', line, iterations: 5_000_000 }) as const;

it('tells of each loop and each repair once per revision', () => {
  const sent: ToHost[] = [];
  const report = new SceneReport((message) => sent.push(message));
  report.notice('s', stop(1));
  expect(sent).toEqual([]);
  report.setScenes([scene('r1')]);
  report.notice('s', stop(12));
  report.notice('s', { ...stop(12), iterations: 7_500_000 });
  report.notice('s', { kind: 'repaired', message: 'A style was text.', line: 12 });
  report.notice('s', { kind: 'repaired', message: 'A style was text.', line: 12 });
  report.setScenes([scene('r2')]);
  report.notice('s', stop(12));
  expect(sent).toMatchObject([
    { type: 'scene-notice', revisionId: 'r1', notice: stop(12) },
    { type: 'scene-notice', revisionId: 'r1', notice: { kind: 'repaired', line: 12 } },
    { type: 'scene-notice', revisionId: 'r2', notice: stop(12) },
  ]);
});

it('tells of 20 notices at most, and of errors nonetheless', () => {
  const sent: ToHost[] = [];
  const report = new SceneReport((message) => sent.push(message));
  report.setScenes([scene('r1')]);
  for (let line = 1; line < 50; line++) {
    report.notice('s', { kind: 'repaired', message: 'x'.repeat(5_000), line });
  }
  report.error('s', { message: 'Boom', line: 1 }, 3);
  expect(sent).toHaveLength(21);
  expect(sent.at(-1)).toMatchObject({ type: 'scene-error', message: 'Boom' });
});
