import { describe, expect, it } from 'vitest';
import { applyPatch } from '~/core/edit/apply-patch';
import { readPatch } from '~/core/edit/read-patch';
import { parseReply } from '~/core/reply/parse-reply';
import { compose } from '../compose';
import type { ProjectState } from '../conversation';
import { writeReply } from '../reply';
import { respond } from '../respond';
import { load } from '../testing/draw';

const made = compose(
  '3 scenes: a title that says "Hello World" on white background, a list of fruit: apples, pears, plums, a bar chart: Q1 10, Q2 20',
);
const project: ProjectState = {
  width: 1920,
  height: 1080,
  fps: 30,
  scenes: made.scenes.map((scene, index) => ({ ...scene, number: index + 1, inView: index === 0 })),
};

/** The lines of the answer's scenes that were not in the scene before. */
function changed(message: string, state: ProjectState = project) {
  const reply = respond({ project: state, message });
  return {
    reply,
    edits: reply.scenes.map((scene) => {
      const number = scene.intent.kind === 'edit' ? scene.intent.scene : null;
      const before = state.scenes.find((each) => each.number === number)?.code.split('\n') ?? [];
      const lines = scene.code
        .split('\n')
        .filter((line) => !before.includes(line))
        .map((line) => line.trim());
      return { number, frames: scene.frames, lines };
    }),
    trims: (reply.directives ?? []).flatMap((directive) =>
      directive.kind === 'trim' ? [{ number: directive.scene, frames: directive.frames }] : [],
    ),
  };
}

const frames = project.scenes.map((scene) => scene.frames);
const TABLE: [message: string, scene: number, lines: (string | RegExp)[]][] = [
  ['make the title blue', 1, ["title: '#2f6bff',"]],
  ['change the title to blue', 1, ["title: '#2f6bff',"]],
  ['change color of title to #ff0000', 1, ["title: '#ff0000',"]],
  ['make the bars orange in scene 3', 3, ["accent: '#ff8a1f',"]],
  ['change the text to "Good morning"', 1, ['title: "Good morning",']],
  ['the title should say Bye', 1, ['title: "Bye",']],
  ['replace Hello with Goodbye', 1, ['title: "Goodbye World",']],
  ['please change Hello World to Hi `\u0024{there}` "you"', 1, [/^title: /]],
  ['add a subtitle that says Welcome home', 1, ['subtitle: "Welcome home",']],
  ['slower', 1, ['speed: 0.71, // 2 is twice as fast']],
  ['speed it up', 1, ['speed: 1.4, // 2 is twice as fast']],
  ['bigger text', 1, ['textScale: 1.25,']],
  ['use a serif font', 1, [/^font: 'Georgia/]],
  ['change the second scene title to Fruit we love', 2, ['title: "Fruit we love",']],
  ['in scene 2 add an item Bananas', 2, ['"Bananas",']],
  ['change the third scene: replace Q2 with Q3', 3, [/label: "Q3"/]],
  ['change Q1 to 40% in the last scene', 3, ['{ label: "Q1", value: 40, shown: "40%" },']],
];

describe('a follow-up', () => {
  it.each(TABLE)('%s', (message, scene, lines) => {
    const { edits } = changed(message);
    expect(edits).toHaveLength(1);
    expect(edits[0]?.number).toBe(scene);
    for (const line of lines)
      expect(edits[0]?.lines).toContainEqual(
        typeof line === 'string' ? line : expect.stringMatching(line),
      );
    // Nothing else moves, but for colours that follow another.
    expect(edits[0]?.lines.filter((line) => !/^(?:onAccent|surface):/.test(line))).toHaveLength(
      lines.length,
    );
  });

  it.each([
    ['make it 3 seconds', [{ number: 1, frames: 90 }]],
    ['make scene 2 3 seconds', [{ number: 2, frames: 90 }]],
    ['the last scene should be 5 seconds', [{ number: 3, frames: 150 }]],
    [
      'make every scene 2 seconds',
      [
        { number: 1, frames: 60 },
        { number: 2, frames: 60 },
        { number: 3, frames: 60 },
      ],
    ],
    ['make scene 3 twice as long', [{ number: 3, frames: (frames[2] ?? 0) * 2 }]],
    ['half as long', [{ number: 1, frames: Math.round((frames[0] ?? 0) / 2) }]],
    ['shorter', [{ number: 1, frames: 3 * Math.round((frames[0] ?? 0) / 1.4 / 3) }]],
  ])('%s: only the length changes', (message, expected) => {
    const { edits, trims } = changed(message);
    expect(edits).toEqual([]);
    expect(trims).toEqual(expected);
  });

  it('divides the length of the whole video', () => {
    const { trims } = changed('make the whole video 6 seconds');
    expect(trims.reduce((sum, trim) => sum + trim.frames, 0)).toBe(180);
  });

  it('makes a dark background with letters that can be read on it', () => {
    const { edits } = changed('dark background');
    expect(edits[0]?.lines).toContainEqual(expect.stringMatching(/^background: '#[01]/));
    expect(edits[0]?.lines).toContainEqual(expect.stringMatching(/^title: '#[def]/));
  });

  it('keeps the colour of a title when the background changes after it', () => {
    const blue = respond({ project, message: 'make the title blue' }).scenes[0]?.code ?? '';
    const [first, ...others] = project.scenes;
    const scenes = first ? [{ ...first, code: blue }, ...others] : [];
    const { edits } = changed('dark background', { ...project, scenes });
    expect(edits[0]?.lines.join()).toMatch(/background: '#[01]/);
    expect(edits[0]?.lines.join()).not.toMatch(/title:/);
  });

  it('paints the title as asked when its background changes with it', () => {
    const { edits } = changed('make the title green and the background dark blue');
    const title = /title: '#(..)(..)(..)'/.exec(edits[0]?.lines.join() ?? '')?.slice(1);
    const [red = 0, green = 0, blue = 0] = (title ?? []).map((hex) => Number.parseInt(hex, 16));
    expect(green).toBeGreaterThan(Math.max(red, blue) + 20);
  });

  it('only changes the format when only that is asked for', () => {
    expect(respond({ project, message: 'make it vertical' })).toMatchObject({
      format: '9:16',
      scenes: [],
    });
  });

  it('follows two directions in one message', () => {
    const { edits } = changed('make the title a bit smaller and red');
    expect(edits[0]?.lines).toEqual(["title: '#e5383b',", 'textScale: 0.89,']);
  });

  it('adds a scene in the colours of the video', () => {
    const reply = respond({ project, message: 'add a scene with a quote "Less is more" by Mies' });
    expect(reply.scenes).toMatchObject([{ intent: { kind: 'add' }, name: 'Quote: Mies' }]);
    const background = /background: '[^']+'/.exec(project.scenes[0]?.code ?? '')?.[0] ?? 'none';
    expect(reply.scenes[0]?.code).toContain(background);
  });

  it.each([
    'what is the meaning of life?',
    'make it more fun',
    'translate to Spanish',
    'delete the background music scene',
    'add music',
    'make scene 7 red',
    'add a scene',
    '???',
  ])('says so and writes no code: %s', (message) => {
    const reply = respond({ project, message });
    expect(reply.scenes).toEqual([]);
    expect(reply.text.length).toBeGreaterThan(20);
  });

  it.each([
    ['mach den Titel blau', "title: '#2f6bff',"],
    ['ändere den Titel auf „Guten Morgen“', 'title: "Guten Morgen",'],
  ])('follows simple German: %s', (message, line) => {
    expect(changed(message).edits[0]?.lines).toContain(line);
  });

  it('adds what is named like a scene of its own, with its length', () => {
    const { reply } = changed('add a bar chart with sales: q1 10, q2 20, q3 35, 3 seconds');
    expect(reply.scenes).toMatchObject([{ intent: { kind: 'add' }, frames: 90 }]);
    expect(reply.directives ?? []).toEqual([]);
    expect(changed('add a blue background').reply.scenes).toMatchObject([
      { intent: { kind: 'edit' } },
    ]);
  });

  it('writes every edit as the lines that change', () => {
    for (const [message, number] of TABLE) {
      const reply = respond({ project, message });
      const [end] = parseReply(writeReply(reply)).filter((event) => event.type === 'scene-end');
      const before = project.scenes.find((scene) => scene.number === number)?.code ?? '';
      const code = end?.type === 'scene-end' ? end.code : '';
      const { source, missed } = applyPatch(before, readPatch(code, true)?.blocks ?? []);
      expect(missed, message).toEqual([]);
      expect(source, message).toBe(reply.scenes[0]?.code);
      expect(code.length, message).toBeLessThan(before.length / 3);
    }
  });

  it('draws after every edit', () => {
    for (const [message] of TABLE) {
      for (const scene of respond({ project, message }).scenes) {
        expect(load(scene.code)({ format: '16:9', frame: 40, frames: scene.frames })).not.toMatch(
          /NaN/,
        );
      }
    }
  });
});

describe('a follow-up on a scene that was edited by hand', () => {
  const code = `// my own
const COLORS = { background: 'navy', /* keep */ title: "#FFF", accent: someColor };
const TEXT = {
  'title': 'It\\'s mine', // title: "not this"
  lines: [\`a\`, 'title: "nor this"'],
};
export default () => <div style={{ color: COLORS.title }}>{TEXT.title}</div>;\r\n`;
  const mine: ProjectState = {
    ...project,
    scenes: [{ number: 1, name: 'Mine', frames: 60, inView: true, code }],
  };

  it('changes one literal and leaves every other byte', () => {
    const [scene] = respond({ project: mine, message: 'make the title #00ff00' }).scenes;
    expect(scene?.code).toBe(code.replace('"#FFF"', '"#00ff00"'));
  });

  it('writes in the quotes that were there', () => {
    const [scene] = respond({
      project: mine,
      message: 'change the text to "Don\'t \u0024{go} \\ "',
    }).scenes;
    expect(scene?.code).toBe(code.replace("'It\\'s mine'", "'Don\\'t \u0024{go} \\\\'"));
  });

  it.each(['make the bars red', 'slower', 'bigger text'])(
    'is honest when the constant is gone: %s',
    (message) => {
      const reply = respond({ project: mine, message });
      expect(reply.scenes).toEqual([]);
      expect(reply.text).toMatch(/could not find .* in “Mine”/);
    },
  );
});
