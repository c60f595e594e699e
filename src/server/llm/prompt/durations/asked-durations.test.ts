import { describe, expect, it } from 'vitest';
import { cpuMs } from '~/core/testing/cpu-ms';
import { readAskedDurations } from './asked-durations';
import { describeDurations } from './describe-durations';

/** As `90 wish`, `60 scene 2`. */
const read = (message: string, fps = 30) =>
  readAskedDurations(message, fps).durations.map(
    (asked) => `${asked.frames} ${asked.of}${asked.of === 'scene' ? ` ${asked.scene}` : ''}`,
  );

describe('English', () => {
  it.each([
    ['A title, 3 seconds', ['90 wish']],
    ['make it 10s', ['300 wish']],
    ['a logo sting of half a second', ['15 wish']],
    ['one and a half seconds of confetti', ['45 wish']],
    ['1.5s', ['45 wish']],
    ['500 ms flash', ['15 wish']],
    ['a 5 second scene about trains', ['150 wish']],
    ['a 5-second intro', ['150 wish']],
    ['a ten second countdown', ['300 wish']],
    ['Make it 90 frames long', ['90 wish']],
    ['a 15 second video about coffee', ['450 video']],
    ['A 30-second vertical ad', ['900 video']],
    ['a video of 12 seconds', ['360 video']],
    ['The whole thing should be 20 seconds', ['600 video']],
    ['1 minute explainer', ['1800 video']],
    ['1 minute 30 seconds in total', ['2700 video']],
    ['three scenes, 12 seconds in total', ['360 video']],
    ['Two scenes of 4 seconds each', ['120 each']],
    ['two scenes of 4 seconds', ['120 each']],
    ['three 5-second scenes', ['150 each']],
    ['Four scenes, 2 seconds each', ['60 each']],
    ['each scene lasts 3 seconds', ['90 each']],
    ['Make every scene 2s long', ['60 each']],
    ['3 seconds per scene', ['90 each']],
    ['scene 2 should last 5 seconds', ['150 scene 2']],
    ['Scene 1: 3 seconds, scene 2: 5 seconds', ['90 scene 1', '150 scene 2']],
    ['5 seconds for scene 3', ['150 scene 3']],
    [
      'make the first scene 2 seconds and the last scene 4 seconds',
      ['60 scene 1', '120 scene last'],
    ],
    ['The title appears after 2 seconds', ['60 moment']],
    ['fade in over 0.5s', ['15 moment']],
    ['every 2 seconds a new word', ['60 moment']],
    ['in the first 3 seconds show the logo', ['90 moment']],
    ['A 6 second scene; the logo comes at 2s', ['180 wish', '60 moment']],
    ['make it 2 seconds longer', ['60 change']],
    ['half a second shorter', ['15 change']],
    ['3 to 4 seconds', ['120 wish']],
  ])('“%s” is %j', (message, expected) => {
    expect(read(message)).toEqual(expected);
  });
});

describe('German and Spanish', () => {
  it.each([
    ['Ein Titel, 4 Sekunden', ['120 wish']],
    ['ein 15-Sekunden-Video', ['450 video']],
    ['Zwei Szenen von je 4 Sekunden', ['120 each']],
    ['drei Szenen, jeweils 2,5 Sekunden', ['75 each']],
    ['Szene 2 soll 5 Sekunden dauern', ['150 scene 2']],
    ['eine halbe Sekunde', ['15 wish']],
    ['anderthalb Sekunden', ['45 wish']],
    ['nach 2 Sekunden kommt der Titel', ['60 moment']],
    ['insgesamt 20 Sekunden', ['600 video']],
    ['2 Sekunden länger', ['60 change']],
    ['Un título de 3 segundos', ['90 wish']],
    ['un vídeo de 15 segundos', ['450 video']],
    ['dos escenas de 4 segundos cada una', ['120 each']],
    ['medio segundo', ['15 wish']],
    ['un segundo y medio', ['45 wish']],
    ['la escena 2 dura 5 segundos', ['150 scene 2']],
    ['después de 2 segundos aparece el logo', ['60 moment']],
  ])('“%s” is %j', (message, expected) => {
    expect(read(message)).toEqual(expected);
  });
});

describe('what is no length', () => {
  it.each([
    'Add a second title',
    'the second scene in blue',
    'A title that says "10 seconds to go"',
    'Show 5 apples and 3 pears',
    'at 9:16, 1080p, 30 fps',
    '3D text',
    'version 2.5 s-curve',
    '',
  ])('“%s”', (message) => {
    expect(read(message)).toEqual([]);
  });
});

it.each([
  ['Three scenes about tea', 3],
  ['a 3-scene video', 3],
  ['three 5-second scenes', 3],
  ['zwei Szenen von je 4 Sekunden', 2],
  ['a clip of three scenes', 3],
  ['an intro scene and two scenes with numbers', null],
  ['a 30 second clip', null],
  ['a 9:16 clip about coffee', null],
  ['make scene 2 and scene 3 blue', null],
  ['A red circle', null],
])('“%s” asks for %j scenes', (message, expected) => {
  expect(readAskedDurations(message, 30).sceneCount).toBe(expected);
});

it('counts in the frames of the project', () => {
  expect(read('3 seconds', 60)).toEqual(['180 wish']);
  expect(read('90 frames', 60)).toEqual(['90 wish']);
});

it('states them as the model shall write them', () => {
  const say = (message: string) => describeDurations(readAskedDurations(message, 30), 30);
  expect(say('Two scenes of 4 seconds each')).toBe(
    '<lengths fps="30">\n- “4 seconds” is 120 frames for each scene: frames=120.\n</lengths>',
  );
  expect(say('A 15 second video in three scenes')).toContain(
    '450 frames for the whole video: the lengths of all of its scenes make exactly that together, in 3 scenes about 150 each.',
  );
  expect(say('A red circle')).toBeNull();
});

it('reads 20,000 characters of anything in no time', () => {
  const took = cpuMs(() => {
    for (const part of ['scene 2 ', '3 ', '4 seconds ', 'each ', 'half a ', 'a '])
      readAskedDurations(part.repeat(20_000 / part.length), 30);
  });
  expect(took).toBeLessThan(2_000);
});
