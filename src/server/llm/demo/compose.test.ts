import { describe, expect, it } from 'vitest';
import { contrast } from './color';
import { compose } from './compose';

/** What each prompt must come to: the briefs that it makes, in order. */
const TABLE: [prompt: string, briefs: object[]][] = [
  ['A title that says "Hello World"', [{ design: 'title', title: 'Hello World' }]],
  [
    'make a video about the future of renewable energy',
    [{ design: 'title', title: 'The future of renewable energy' }],
  ],
  ['mkae a vidoe abuot cats in space', [{ design: 'title', title: 'Cats in space' }]],
  [
    'Can you please create a short intro for my bakery "Crumb & Co", vertical, 5 seconds?',
    [{ design: 'title', title: 'Crumb & Co' }],
  ],
  [
    "I want something about my grandmother's 90th birthday",
    [{ design: 'title', title: "My grandmother's 90th birthday" }],
  ],
  ['Make tea not war', [{ design: 'title', title: 'Make tea not war' }]],
  ['vertical video about Times Square', [{ design: 'title', title: 'Times Square' }]],
  [
    'Erstelle ein Video über die Zukunft der Arbeit',
    [{ design: 'title', title: 'Die Zukunft der Arbeit' }],
  ],
  ['Crée une vidéo sur les chats', [{ design: 'title', title: 'Les chats' }]],
  ['AIについての動画を作ってください', [{ design: 'title', title: 'AI' }]],
  ['🎉🎉🎉', [{ design: 'title', title: '🎉🎉🎉' }]],
  [
    'Announce our new bike Zephyr. It weighs 7 kg.',
    [{ design: 'title', title: 'Our new bike Zephyr', subtitle: 'It weighs 7 kg' }],
  ],
  [
    'bar chart: apples 30, oranges 45',
    [
      {
        design: 'bars',
        bars: [
          { label: 'Apples', value: 30, shown: '30' },
          { label: 'Oranges', value: 45, shown: '45' },
        ],
      },
    ],
  ],
  [
    'A bar chart of revenue Q1 $12M and Q2 $1.9B',
    [
      {
        design: 'bars',
        title: 'Revenue',
        bars: [
          { label: 'Q1', value: 12e6, shown: '$12M' },
          { label: 'Q2', value: 1.9e9, shown: '$1.9B' },
        ],
      },
    ],
  ],
  [
    'Our survey: 41% bicycle, 22% bus',
    [
      {
        design: 'bars',
        title: 'Our survey',
        bars: [
          { label: 'Bicycle', value: 41 },
          { label: 'Bus', shown: '22%' },
        ],
      },
    ],
  ],
  [
    'Visitors: 2021: 1,200, 2022: 9,500',
    [
      {
        design: 'bars',
        bars: [
          { label: '2021', value: 1200 },
          { label: '2022', value: 9500 },
        ],
      },
    ],
  ],
  [
    'quote "Simplicity is the ultimate sophistication" by Leonardo da Vinci',
    [
      {
        design: 'quote',
        quote: 'Simplicity is the ultimate sophistication',
        author: 'Leonardo da Vinci',
      },
    ],
  ],
  [
    '"Less is more." — Mies van der Rohe',
    [{ design: 'quote', quote: 'Less is more.', author: 'Mies van der Rohe' }],
  ],
  ['countdown from 5 to "Launch day"', [{ design: 'countdown', from: 5, finale: 'Launch day' }]],
  ['3, 2, 1, go!', [{ design: 'countdown', from: 3, finale: 'Go!' }]],
  [
    'a 10 second countdown to New Year',
    [{ design: 'countdown', from: 10, finale: 'Happy New Year!' }],
  ],
  [
    'logo reveal for Northwind with the tagline "Calm software"',
    [{ design: 'logo', name: 'Northwind', tagline: 'Calm software' }],
  ],
  ['Acme logo animation, 3 seconds, square', [{ design: 'logo', name: 'Acme', tagline: '' }]],
  [
    'Anna: Did you see it?\nBen: Yes!\nAnna: Wow',
    [
      {
        design: 'chat',
        lines: [
          { from: 'Anna', text: 'Did you see it?' },
          { from: 'Ben', text: 'Yes!' },
          { from: 'Anna', text: 'Wow' },
        ],
      },
    ],
  ],
  [
    'Anna says "Hi there" and Ben replies "Hello!"',
    [
      {
        design: 'chat',
        lines: [
          { from: 'Anna', text: 'Hi there' },
          { from: 'Ben', text: 'Hello!' },
        ],
      },
    ],
  ],
  [
    'Coffee vs Tea',
    [{ design: 'split', left: { name: 'Coffee' }, right: { name: 'Tea' }, between: 'VS' }],
  ],
  [
    'Cats (clean, quiet) vs Dogs (loyal, loud)',
    [
      {
        design: 'split',
        left: { name: 'Cats', points: ['Clean', 'Quiet'] },
        right: { name: 'Dogs', points: ['Loyal', 'Loud'] },
      },
    ],
  ],
  [
    'compare iPhone and Android: iPhone: simple; Android: open, cheap',
    [
      {
        design: 'split',
        left: { name: 'iPhone', points: ['Simple'] },
        right: { name: 'Android', points: ['Open', 'Cheap'] },
      },
    ],
  ],
  [
    'Five reasons to love autumn: colours, soup, long walks and early nights',
    [
      {
        design: 'list',
        title: 'Five reasons to love autumn',
        items: ['Colours', 'Soup', 'Long walks', 'Early nights'],
      },
    ],
  ],
  ['Shopping\n- Milk\n- Bread', [{ design: 'list', title: 'Shopping', items: ['Milk', 'Bread'] }]],
  [
    'How it works: write a prompt, watch it, share it',
    [
      {
        design: 'steps',
        steps: [{ mark: '1', text: 'Write a prompt' }, { mark: '2' }, { mark: '3' }],
      },
    ],
  ],
  [
    'Timeline: 1903: first flight, 1969: Moon landing',
    [
      {
        design: 'steps',
        steps: [
          { mark: '1903', text: 'First flight' },
          { mark: '1969', text: 'Moon landing' },
        ],
      },
    ],
  ],
  [
    '12,500 people joined in the first week',
    [{ design: 'number', value: 12500, label: 'people joined in the first week' }],
  ],
  [
    'Revenue is up 45% this year',
    [{ design: 'number', value: 45, suffix: '%', label: 'Revenue is up 45% this year' }],
  ],
  [
    'A title "One", then a bar chart of apples 3, pears 5, then a quote "Eat fruit"',
    [
      { design: 'title', title: 'One' },
      { design: 'bars' },
      { design: 'quote', quote: 'Eat fruit' },
    ],
  ],
  [
    '3 scenes: a title "Coffee", a bar chart of cups: Mon 3, Tue 5, and a quote "But first"',
    [{ design: 'title', title: 'Coffee' }, { design: 'bars', title: 'Cups' }, { design: 'quote' }],
  ],
  [
    '1. Title: Our year\n2. Bar chart: Q1 3, Q2 5\n3. Quote "Onwards" by Team',
    [
      { design: 'title', title: 'Our year' },
      { design: 'bars' },
      { design: 'quote', author: 'Team' },
    ],
  ],
  [
    'Scene 1: a title saying Hi. Scene 2: countdown from 3',
    [
      { design: 'title', title: 'Hi' },
      { design: 'countdown', from: 3 },
    ],
  ],
  [
    'First a title that says "Welcome", then a countdown from 3, finally a logo reveal for Zed',
    [{ design: 'title' }, { design: 'countdown' }, { design: 'logo', name: 'Zed' }],
  ],
  [
    'TikTok ad for a coffee shop with three scenes: intro, menu highlights, call to action',
    [{ title: 'A coffee shop' }, { title: 'Menu highlights' }, { title: 'Try it today' }],
  ],
  [
    '3 scenes about coffee',
    [{ title: 'Coffee' }, { title: 'Why coffee?' }, { title: 'Thank you for watching' }],
  ],
];

describe('a first prompt', () => {
  it.each(TABLE)('%s', (prompt, expected) => {
    expect(compose(prompt).briefs).toMatchObject(expected);
  });

  it.each([
    ['Hello, 3 seconds', [90]],
    ['a 5 second video about trains', [150]],
    ['Hello, 90 frames', [90]],
    ['Hi, half a second', [15]],
    ['3 scenes of 2 seconds each: a title "A"; a quote "B"; a countdown from 3', [60, 60, 60]],
  ])('takes the length from “%s”', (prompt, frames) => {
    expect(compose(prompt).scenes.map((scene) => scene.frames)).toEqual(frames);
  });

  it('divides a total among the scenes', () => {
    const { scenes } = compose(
      'A title "One", then a countdown from 3, then a quote "Two". 12 seconds in total',
    );
    expect(scenes).toHaveLength(3);
    expect(scenes.reduce((sum, scene) => sum + scene.frames, 0)).toBeCloseTo(360, -1);
  });

  it.each([
    ['a vertical title saying Hi', '9:16'],
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
