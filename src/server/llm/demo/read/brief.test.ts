import { describe, expect, it } from 'vitest';
import { compose } from '../compose';

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
  [
    "a title but don't use blue, no countdown, just the words Summer Sale -50%",
    [{ design: 'title', title: 'Summer Sale -50%' }],
  ],
  ['a title Hello', [{ design: 'title', title: 'Hello' }]],
  ['a title card for our spring sale', [{ design: 'title', title: 'Our spring sale' }]],
  [
    'Three scenes: a title Hello, a bar chart apples 30 pears 45, and an outro',
    [
      { design: 'title', title: 'Hello' },
      {
        design: 'bars',
        bars: [
          { label: 'Apples', value: 30, shown: '30' },
          { label: 'Pears', value: 45, shown: '45' },
        ],
      },
      { design: 'title', title: 'Thank you' },
    ],
  ],
  ['A title "Hi" without a subtitle, and no chart', [{ design: 'title', title: 'Hi' }]],
  ['No music, no life', [{ design: 'title', title: 'No music, no life' }]],
  ['Happy birthday Mia, make it pop!', [{ design: 'title', title: 'Happy birthday Mia!' }]],
  ['Make it pop', [{ design: 'title', title: 'Make it pop' }]],
  [
    '<div class="hero"><h1>Acme Rockets</h1><p>To the moon</p></div>',
    [{ design: 'title', title: 'Acme Rockets', subtitle: 'To the moon' }],
  ],
  ['https://example.com is live', [{ design: 'title', title: 'https://example.com is live' }]],
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

describe('what a prompt asks to see', () => {
  it.each(TABLE)('%s', (prompt, expected) => {
    expect(compose(prompt).briefs).toMatchObject(expected);
  });
});
