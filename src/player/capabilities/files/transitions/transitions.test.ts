import { describe, expect, it } from 'vitest';
import { compileScene } from '~/core/compiler/compile-scene';
import { compileInNode } from '~/core/compiler/gate-node';
import { sceneModules } from '../../../modules';
import { instantiate } from '../../../run-artifact';
import { createSceneScope } from '../../../scope';
import { judgeComponent } from '../../../testing/judge';
import { modules } from '../transitions';

const scene = (drawn: string) => `
import { TransitionSeries as TS, linearTiming, springTiming } from '@remotion/transitions';
import { fade } from '@remotion/transitions/fade';
import { clockWipe, dissolve, iris, slide } from '@remotion/transitions';
const turn = (presentation, timing) => <TS.Transition presentation={presentation} timing={timing} />;
const part = (length) => <TS.Sequence durationInFrames={length}><b>{length}</b></TS.Sequence>;
export default function Scene() { return <TS>${drawn}</TS>; }`;

function pictures(drawn: string): string[] {
  const compiled = compileScene(scene(drawn), { gate: compileInNode });
  const { js, params } = compiled;
  if (js === null) throw new Error(compiled.error?.message);
  const all = { ...sceneModules, ...modules };
  const verdict = judgeComponent(() =>
    instantiate({ js, params }, createSceneScope({ modules: all })),
  );
  if (verdict.kind !== 'runs') throw new Error(`It ${verdict.kind}: ${JSON.stringify(verdict)}`);
  return verdict.pictures;
}

const ten = 'linearTiming({ durationInFrames: 10 })';

describe('a series with transitions', () => {
  it('turns over by its timing', () => {
    const [first, turning, second] = pictures(`{part(20)}{turn(fade(), ${ten})}{part(200)}`);
    expect(first).toContain('<b>20</b>');
    expect(first).not.toContain('<b>200</b>');
    expect(turning).toMatch(/<b>20<\/b>.*<b>200<\/b>/);
    expect(second).not.toContain('<b>20</b>');
  });

  it('gives a clock and an iris the size of the video', () => {
    const size = '{ width: 1920, height: 1080 }';
    for (const name of ['clockWipe', 'iris']) {
      const given = pictures(`{part(20)}{turn(${name}(${size}), ${ten})}{part(200)}`);
      expect(pictures(`{part(20)}{turn(${name}(), ${ten})}{part(200)}`)).toEqual(given);
    }
  });

  it.each([
    [
      'a transition longer than its neighbours',
      '{part(5)}{turn(slide(), springTiming())}{part(200)}',
    ],
    [
      'two transitions in a row',
      `{part(20)}{turn(fade(), ${ten})}{turn(slide(), ${ten})}{part(200)}`,
    ],
    ['a transition without a timing', '{part(20)}{turn(fade())}{part(200)}'],
    ['a timing without a length', '{part(20)}{turn(fade(), linearTiming())}{part(200)}'],
    ['a presentation that was not called', `{part(20)}{turn(fade, ${ten})}{part(200)}`],
    ['one that browsers cannot draw', `{part(20)}{turn(dissolve(), ${ten})}{part(200)}`],
    ['parts inside of a fragment', `<>{part(20)}{turn(fade(), linearTiming())}</>{part(200)}`],
    [
      'a part without a length',
      `<TS.Sequence><b>0</b></TS.Sequence>{turn(fade(), ${ten})}{part(200)}`,
    ],
  ])('draws all the same: %s', (_, drawn) => {
    expect(pictures(drawn)[0]).toMatch(/<b>\d+<\/b>/);
  });
});
