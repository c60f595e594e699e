import { expect, it } from 'vitest';
import type { Directive } from '../action';
import { directiveState, readDirectives } from './read-directive';
import { LAST_PLACE } from './read-place';

const trim = (scene: number | null, frames: number): Directive => ({ kind: 'trim', scene, frames });
const drop = (scene: number | null): Directive => ({ kind: 'delete', scene });
const copy = (scene: number | null): Directive => ({ kind: 'duplicate', scene });
const move = (scene: number | null, to: number): Directive => ({ kind: 'move', scene, to });
const rename = (scene: number | null, name: string): Directive => ({ kind: 'rename', scene, name });
const shape = (format: '16:9' | '9:16' | '1:1'): Directive => ({ kind: 'format', format });
const enter = (
  scene: number | null,
  transition: 'cut' | 'fade' | 'slide' | 'wipe',
  frames: number | null,
): Directive => ({ kind: 'transition', scene, transition, frames });

const LINES: [line: string, ...found: Directive[]][] = [
  ['@trim scene=2 frames=90', trim(2, 90)],
  ['@trim scene=2 duration=3s', trim(2, 90)],
  ['@trim scene=2 duration=3', trim(2, 90)],
  ['@trim scene=2 duration="2.5 seconds"', trim(2, 75)],
  ['@trim 2 90', trim(2, 90)],
  ['@trim 2, 90', trim(2, 90)],
  ['@trim(2, 90)', trim(2, 90)],
  ['@trim(scene=2, frames=90)', trim(2, 90)],
  ['@trim scene=2, 90', trim(2, 90)],
  ['@trim {scene: 2, frames: 90}', trim(2, 90)],
  ['@trim {"scene": 2, "durationInFrames": 90}', trim(2, 90)],
  ['@trim scene 2 to 3 seconds.', trim(2, 90)],
  ['@trim scene #2 to 90 frames', trim(2, 90)],
  ['@trim 2 1500ms', trim(2, 45)],
  ['@trim 2 3', trim(2, 90)],
  ['@trim scene=2 frames=20', trim(2, 20)],
  ['@trim frames=90', trim(null, 90)],
  ['@trim 90', trim(null, 90)],
  ['@trim to 4s', trim(null, 120)],
  ['@trim scene=current frames=90', trim(null, 90)],
  ['@trim scenes=2,3 frames=60', trim(2, 60), trim(3, 60)],
  ['@trim scene=2 start=0 end=75', trim(2, 75)],
  ['@trim scene=2 frames=90 so that it is 60 frames shorter', trim(2, 90)],
  ['@trim scene=2 frames=90 (was 150)', trim(2, 90)],
  ['@trim scene=2 frames=90 # shorter', trim(2, 90)],
  ['@TRIM Scene="2" Frames="90"', trim(2, 90)],
  ['@duration scene=1 5s', trim(1, 150)],
  ['@set_duration scene=1 frames=45', trim(1, 45)],
  ['@trim scene=2 frames=1', trim(2, 3)],
  ['<trim scene="2" frames="90" />', trim(2, 90)],
  ['@delete scene=3', drop(3)],
  ['@delete scene 3', drop(3)],
  ['@delete 3', drop(3)],
  ['@delete #3.', drop(3)],
  ['@delete(3)', drop(3)],
  ['@delete_scene 3', drop(3)],
  ['@deleteScene(scene=3)', drop(3)],
  ['@remove scene=3', drop(3)],
  ['@delete', drop(null)],
  ['@delete the scene', drop(null)],
  ['@delete scenes 2 and 4', drop(2), drop(4)],
  ['@delete scene=2,3 & 5', drop(2), drop(3), drop(5)],
  ['@delete 2-4', drop(2), drop(3), drop(4)],
  ['<delete scene="3"/>', drop(3)],
  ['<delete>3</delete>', drop(3)],
  ['`@delete scene=3`', drop(3)],
  ['**@delete scene=3**', drop(3)],
  ['- `@delete scene=3`.', drop(3)],
  ['1. @delete scene=3', drop(3)],
  ['  > @delete scene=3;', drop(3)],
  ['@delete scene=3 @trim scene=2 frames=90', drop(3), trim(2, 90)],
  ['@delete scene=3; @delete scene=4', drop(3), drop(4)],
  ['@duplicate scene=1', copy(1)],
  ['@copy 1', copy(1)],
  ['@clone scene “1”', copy(1)],
  ['@move scene=4 to=1', move(4, 1)],
  ['@move 4 1', move(4, 1)],
  ['@move 4, 1', move(4, 1)],
  ['@move(4, 1)', move(4, 1)],
  ['@move scene 4 to 1', move(4, 1)],
  ['@move 4 -> 1', move(4, 1)],
  ['@move from=4 to=1', move(4, 1)],
  ['@move scene=4 position=1', move(4, 1)],
  ['@move scene 4 to the front', move(4, 1)],
  ['@move scene=2 to=end', move(2, LAST_PLACE)],
  ['@move 2 last', move(2, LAST_PLACE)],
  ['@move scene=4 before=2', move(4, 2)],
  ['@move scene=1 before=3', move(1, 2)],
  ['@move scene=4 after=1', move(4, 2)],
  ['@move scene=1 after=3', move(1, 3)],
  ['@move to=1', move(null, 1)],
  ['@reorder scene=4 to=1', move(4, 1)],
  ['@reorder 3,1,2', move(3, 1), move(1, 2), move(2, 3)],
  ['@reorder order=2,1', move(2, 1), move(1, 2)],
  ['@rename scene=2 name="Numbers"', rename(2, 'Numbers')],
  ["@rename scene=2 name='Numbers'", rename(2, 'Numbers')],
  ['@rename scene=2 name=“Big numbers”', rename(2, 'Big numbers')],
  ['@rename scene=2 name=`Numbers`', rename(2, 'Numbers')],
  ['@rename scene=2 name=Big numbers here', rename(2, 'Big numbers here')],
  ['@rename name=Big numbers scene=2', rename(2, 'Big numbers')],
  ['@rename 2 Salt and Pepper', rename(2, 'Salt and Pepper')],
  ['@rename 2 "The end."', rename(2, 'The end.')],
  ['@rename scene 2 to The End', rename(2, 'The End')],
  ['@rename scene 2: 3 days left', rename(2, '3 days left')],
  ['@rename "Numbers"', rename(null, 'Numbers')],
  ['@rename scene=2 to="A — B (new) @delete x"', rename(2, 'A — B (new) @delete x')],
  ['@rename scene=2 name="Say \\"hi\\""', rename(2, 'Say "hi"')],
  ['@rename scene=2 name="Tom\'s 👋🏽 día"', rename(2, "Tom's 👋🏽 día")],
  ['@transition scene=2 fade frames=15', enter(2, 'fade', 15)],
  ['@transition scene=2 type="fade" duration=0.5s', enter(2, 'fade', 15)],
  ['@transition scene=2 kind=slide', enter(2, 'slide', null)],
  ['@transition 2 fade 15', enter(2, 'fade', 15)],
  ['@transition 2 fade', enter(2, 'fade', null)],
  ['@transition wipe', enter(null, 'wipe', null)],
  ['@transition fade 20', enter(null, 'fade', 20)],
  ['@transition fade scene 3', enter(3, 'fade', null)],
  ['@transition scene=3 cut', enter(3, 'cut', null)],
  ['@transition scene=3 none', enter(3, 'cut', null)],
  ['@transition scene=2 crossfade duration=1', enter(2, 'fade', 30)],
  ['@transition scene=2 fade duration=12', enter(2, 'fade', 12)],
  ['@transition from=1 to=2 fade', enter(2, 'fade', null)],
  ['@transition scenes=2,3 fade frames=10', enter(2, 'fade', 10), enter(3, 'fade', 10)],
  ['@transition scene=2 fade frames=99999', enter(2, 'fade', 300)],
  ['@fade scene=2 frames=15', enter(2, 'fade', 15)],
  ['@format 9:16', shape('9:16')],
  ['@format: square', shape('1:1')],
  ['@format "16:9"', shape('16:9')],
  ['@format vertical (9:16)', shape('9:16')],
  ['@format 1080x1920', shape('9:16')],
  ['@format=portrait', shape('9:16')],
  ['**@format 1:1**', shape('1:1')],
  ['<format>9:16</format>', shape('9:16')],
];

it.each(LINES)('reads %s', (line, ...found) => {
  expect(readDirectives(line)).toEqual(found);
});

const TEXTS = [
  '@formatting is nice',
  '@form',
  '@format',
  '@format 4:5',
  '@format 9:16 or 1:1',
  '@delete the background please',
  '@delete scene=last',
  '@delete scene=Intro',
  '@delete scene=0',
  '@delete scene=2 element=title',
  '@remove it from your list of worries',
  '@trim',
  '@trim 2',
  '@trim scene=2',
  '@trim scene=2 by=30',
  '@trim scene=2 start=30 end=90',
  '@trim the hedges by 90 feet',
  '@move fast and break things',
  '@move 4',
  '@move scene=4',
  '@rename',
  '@rename 2',
  '@rename scene=2 name=""',
  '@transition scene=2',
  '@transition scene=2 explode',
  '@reorder 1,1,2',
  '@someone look',
  '@',
  '@ delete scene 3',
  'Use @delete scene=3',
  'a@delete.com',
  '<div>',
  '<delete',
  '<title>3</title>',
  '-@delete 3',
  '100. @delete 3',
  '',
  'Hello',
];

it.each(TEXTS)('leaves alone: %s', (line) => {
  expect(readDirectives(line)).toBeNull();
});

it('keeps a line back from its first character until it can be no directive', () => {
  for (const [line] of LINES) {
    for (let at = 0; at <= line.length; at++) {
      expect(directiveState(line.slice(0, at)), line.slice(0, at)).not.toBe('no');
    }
  }
  expect(['1', '- ', '@de', '@delete'].map(directiveState)).toEqual(Array(4).fill('maybe'));
  expect(['@delete ', '<trim s'].map(directiveState)).toEqual(['held', 'held']);
  expect(['H', '-x', '@ delete', '@user ', '<div', '100', '**bo'].map(directiveState)).toEqual([
    'no',
    'no',
    'no',
    'no',
    'maybe',
    'no',
    'no',
  ]);
});
