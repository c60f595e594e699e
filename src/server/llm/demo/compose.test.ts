import { describe, expect, it } from 'vitest';
import { contrast } from './color';
import { compose } from './compose';
import { respond } from './respond';

describe('a first prompt', () => {
  it.each([
    ['Hello, 3 seconds', [90]],
    ['a 5 second video about trains', [150]],
    ['Hello, 90 frames', [90]],
    ['Hi, half a second', [15]],
    ['Ein Titel "Hallo", 4 Sekunden', [120]],
    ['3 scenes of 2 seconds each: a title "A"; a quote "B"; a countdown from 3', [60, 60, 60]],
  ])('takes the length from “%s”', (prompt, frames) => {
    expect(compose(prompt).scenes.map((scene) => scene.frames)).toEqual(frames);
  });

  it('divides a total among the scenes', () => {
    const { scenes } = compose(
      'A title "One", then a countdown from 3, then a quote "Two". 12 seconds in total',
    );
    expect(scenes).toHaveLength(3);
    expect(scenes.reduce((sum, scene) => sum + scene.frames, 0)).toBe(360);
  });

  it.each([
    ['a vertical title saying Hi', '9:16'],
    ['Ein Titel "Hallo" im Hochformat', '9:16'],
    ['Hello for TikTok', '9:16'],
    ['an instagram reel about dogs', '9:16'],
    ['instagram post: Hello', '1:1'],
    ['make it square: Hello', '1:1'],
    ['Hello in 16:9', '16:9'],
    ['a video about Times Square', null],
    ['The portrait of a lady', null],
  ])('takes the format from “%s”', (prompt, format) => {
    expect(compose(prompt).format).toBe(format);
  });

  it.each([
    ['"Hi" with white text on #112233', 'background', '#112233'],
    ['"Hi" on a black background', 'background', '#0b0b0d'],
    ['"Hi", background: rebeccapurple', 'background', '#663399'],
    ['"Hi" with yellow text on black', 'title', '#ffd23f'],
    ['bar chart: a 1, b 2, with orange bars on black background', 'accent', '#ff8a1f'],
  ])('takes the colour from “%s”', (prompt, key, hex) => {
    expect(compose(prompt).scenes[0]?.code).toContain(`${key}: '${hex}'`);
  });

  it('keeps every text readable, whatever background is asked for', () => {
    for (const background of [
      '#ffffff',
      '#000000',
      '#808080',
      'yellow',
      'navy',
      'hot pink',
      'dark green',
    ]) {
      const code = compose(`"Hello" on ${background} background`).scenes[0]?.code ?? '';
      const color = (key: string) =>
        new RegExp(`${key}: '(#[0-9a-f]{6})'`).exec(code)?.[1] ?? '#000000';
      expect(contrast(color('title'), color('background')), background).toBeGreaterThan(4);
      expect(contrast(color('text'), color('background')), background).toBeGreaterThan(3.4);
    }
  });

  it('makes different prompts look different', () => {
    const names = new Set(
      ['forest', 'music', 'coffee', 'wedding', 'startup', 'kids', 'sea'].map(
        (topic) => compose(`a video about ${topic}`).palette.name,
      ),
    );
    expect(names.size).toBeGreaterThan(4);
  });

  it('comes to an end with 20,000 characters of anything', () => {
    for (const piece of [
      'a ',
      'word, ',
      '1, ',
      '"',
      'A: b\n',
      'then a quote ',
      '((',
      'red ',
      'and 5 vs ',
    ]) {
      const { scenes } = compose(piece.repeat(Math.ceil(20_000 / piece.length)));
      expect(scenes.length).toBeGreaterThan(0);
      expect(scenes.length).toBeLessThanOrEqual(12);
    }
  });
});

it('writes only the rest when an earlier try has left scenes', () => {
  const message = '3 scenes: a title "A", a quote "B", a countdown from 3';
  const scenes = compose(message)
    .scenes.slice(0, 2)
    .map((scene, index) => ({
      ...scene,
      number: index + 1,
      inView: index === 0,
    }));
  const project = { width: 1920, height: 1080, fps: 30, scenes };
  const reply = respond({ project, message, kept: 2 });
  expect(reply.scenes).toMatchObject([{ name: 'Countdown from 3', intent: { kind: 'add' } }]);
});

describe('the sentence of a reply', () => {
  const said = (message: string) => respond({ project: null, message }).text;

  it('says what is in scenes of one kind', () => {
    expect(said('3 scenes: a title "Alpha", a title "Beta", a title "Gamma"')).toMatch(
      /^\p{Lu}[^:]* three titles: “Alpha”, “Beta” and “Gamma”, in /u,
    );
    expect(said('3 scenes: a title "A", a quote "B", a title "C"')).toMatch(
      / two titles \(“A” and “C”\) and the quote “B” in 3 scenes, /,
    );
    expect(said('2 scenes: a countdown from 3, a countdown from 5')).toContain(
      'two countdowns: one from 3 and one from 5',
    );
  });

  it.each([
    'three titles: Alpha, Beta and Gamma',
    'Drei Titel: Alpha, Beta und Gamma',
    'Drei Szenen: ein Titel "Alpha", ein Titel "Beta", ein Titel "Gamma"',
    '3 scenes: a title Alpha, a title Beta, a title Gamma',
  ])('has each title that “%s” names', (message) => {
    expect(said(message)).toContain('three titles: “Alpha”, “Beta” and “Gamma”');
  });

  it('names a scene that is the only one of its kind', () => {
    expect(said('a title that says "Hello"')).toContain('the title “Hello”, in ');
  });

  it('counts on where naming all would be too long', () => {
    const titles = Array.from({ length: 9 }, (_, index) => `a title "No ${index}"`).join('; ');
    expect(said(`9 scenes: ${titles}`)).toContain('“No 5” and three more');
  });
});

it('chooses lengths in whole tenths of a second', () => {
  for (const prompt of ['Hello', 'a list: one, two, three', 'a title "Five words are in here"']) {
    for (const { frames } of compose(prompt).scenes) expect(frames % 3).toBe(0);
  }
});
