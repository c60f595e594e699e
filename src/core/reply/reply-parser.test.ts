import { describe, expect, it } from 'vitest';
import { joinDeltas, parseReply, replyText } from './parse-reply';
import type { RecordedScene } from './recorded/recorded';
import { feed, pieces, scenesOf } from './recorded/testing/read';
import { ReplyParser } from './reply-parser';

const SCENE = `const { AbsoluteFill } = window.Remotion;
export default function Scene() {
  return <AbsoluteFill />;
}
`;
const MODULE = `import { AbsoluteFill } from 'remotion';\nexport default () => <AbsoluteFill />;\n`;

type Case = { reply: string; text: string; scenes: RecordedScene[]; formats?: string[] };

const CASES: Record<string, Case> = {
  'the form as it was asked for': {
    reply: `Two scenes for you.\n@format 9:16\n\`\`\`tsx add name="Opening" frames=90\n${SCENE}\`\`\`\n\`\`\`tsx edit scene=2 name="Chart" frames=120\n${MODULE}\`\`\`\n`,
    text: 'Two scenes for you.',
    formats: ['9:16'],
    scenes: [
      ['+', 'Opening', 90, SCENE],
      ['~2', 'Chart', 120, MODULE],
    ],
  },
  'a bare component': { reply: SCENE, text: '', scenes: [['?', null, null, SCENE]] },
  'a bare module after blank lines': {
    reply: `\n\n${MODULE}`,
    text: '',
    scenes: [['?', null, null, MODULE]],
  },
  'a bare component whose fence is only closed': {
    reply: `${SCENE}\`\`\`\nThat is it.`,
    text: 'That is it.',
    scenes: [['?', null, null, SCENE]],
  },
  'a bare component that begins with a comment': {
    reply: `// Title\n${SCENE}`,
    text: '',
    scenes: [['?', null, null, `// Title\n${SCENE}`]],
  },
  'prose, then code without a fence': {
    reply: `Here is your scene:\n\n${MODULE}`,
    text: 'Here is your scene:',
    scenes: [['?', null, null, MODULE]],
  },
  'a bare component after a format line': {
    reply: `@format: square\n${SCENE}`,
    text: '',
    formats: ['1:1'],
    scenes: [['?', null, null, SCENE]],
  },
  'plain fences in several languages': {
    reply: ['', 'jsx', 'TypeScript', 'react', 'js title="Scene.js"']
      .map((language) => `\`\`\`${language}\n${SCENE}\`\`\``)
      .join('\n\n'),
    text: '',
    scenes: [1, 2, 3, 4, 5].map(() => ['?', null, null, SCENE]),
  },
  'fences that hold no scene': {
    reply: `Run this:\n\`\`\`bash\nnpm i remotion\n\`\`\`\n\`\`\`ts\nspring({ frame, fps });\n\`\`\`\n\`\`\`\nplain\n\`\`\`\n\`\`\`tsx\n${SCENE}\`\`\`\n\`\`\`json\n{ "export default": 1 }\n\`\`\`\n`,
    text: 'Run this:\n```bash\nnpm i remotion\n```\n```ts\nspring({ frame, fps });\n```\n```\nplain\n```\n```json\n{ "export default": 1 }\n```',
    scenes: [['?', null, null, SCENE]],
  },
  'headers that models miswrite': {
    reply: [
      "tsx add name='My scene' duration=3s",
      'tsx edit scene=#3 name=New title here frames=45',
      'tsx edit 4, duration: 2.5s',
      'add name="No language" duration=4',
      'jsx {edit name=“Smart”}',
      'tsx EDIT scene="2" durationInFrames="60"',
      'tsx add frames=1 name=""',
      'tsx add duration=1500ms',
    ]
      .map((info) => `\`\`\`${info}\nx\n\`\`\`\n`)
      .join(''),
    text: '',
    scenes: [
      ['+', 'My scene', 90, 'x\n'],
      ['~3', 'New title here', 45, 'x\n'],
      ['~4', null, 75, 'x\n'],
      ['+', 'No language', 120, 'x\n'],
      ['~', 'Smart', null, 'x\n'],
      ['~2', null, 60, 'x\n'],
      ['+', null, 3, 'x\n'],
      ['+', null, 45, 'x\n'],
    ],
  },
  'thinking with a draft in it': {
    reply: `<think>\nMaybe:\n\`\`\`tsx add\n${SCENE}\`\`\`\n</think>\nDone.\n\`\`\`tsx add\n${MODULE}\`\`\``,
    text: 'Done.',
    scenes: [['+', null, null, MODULE]],
  },
  'thinking on one line, before a bare component': {
    reply: `<thinking>short</thinking>\n${SCENE}`,
    text: '',
    scenes: [['?', null, null, SCENE]],
  },
  'thinking that never ends': {
    reply: `<think>\nHere:\n\`\`\`tsx add\n${SCENE}\`\`\`\nand`,
    text: 'Here:\nand',
    scenes: [['+', null, null, SCENE]],
  },
  'nothing but thinking on one line': { reply: '<think>hm', text: 'hm', scenes: [] },
  'the end of thinking alone': { reply: 'So.\n</think>Fine.', text: 'So.\nFine.', scenes: [] },
  'a tag of thinking inside a scene': {
    reply: '```tsx add\n<think>\n```\n',
    text: '',
    scenes: [['+', null, null, '<think>\n']],
  },
  'four backticks around three': {
    reply: '````tsx add\nconst md = "\n```js\n1\n```\n";\n````\nEnd',
    text: 'End',
    scenes: [['+', null, null, 'const md = "\n```js\n1\n```\n";\n']],
  },
  tildes: {
    reply: `~~~tsx add name="T"\n${SCENE}\`\`\`\n~~~\n`,
    text: '',
    scenes: [['+', 'T', null, `${SCENE}\`\`\`\n`]],
  },
  'backticks inside the code': {
    reply:
      '```tsx add\nconst a = `x $ {`y`} ```; \n  ``` + 1\n`` `;\nconst b = "```";\n  ```\t\nBye',
    text: 'Bye',
    scenes: [['+', null, null, 'const a = `x $ {`y`} ```; \n  ``` + 1\n`` `;\nconst b = "```";\n']],
  },
  'Windows line ends': {
    reply: `Hi\r\n@format 1:1\r\n\`\`\`tsx add\r\n${SCENE.replaceAll('\n', '\r\n')}\`\`\`\r\nBye\r\n`,
    text: 'Hi\nBye',
    formats: ['1:1'],
    scenes: [['+', null, null, SCENE]],
  },
  'a fence inside a list': {
    reply: '1. First:\n   ```tsx add\n   const a = 1;\n   ```\n2. Second',
    text: '1. First:\n2. Second',
    scenes: [['+', null, null, '   const a = 1;\n']],
  },
  'a fence that the model forgot to close': {
    reply: `\`\`\`tsx add name="A"\n${SCENE}\n\`\`\`tsx add name="B"\n${MODULE}\`\`\``,
    text: '',
    scenes: [
      ['+', 'A', null, `${SCENE}\n`],
      ['+', 'B', null, MODULE],
    ],
  },
  'code on the line of the fence': {
    reply: "```tsx import { AbsoluteFill } from 'remotion';\nexport default () => 1;\n```",
    text: '',
    scenes: [
      ['?', null, null, "import { AbsoluteFill } from 'remotion';\nexport default () => 1;\n"],
    ],
  },
  'cut inside the code': {
    reply: `Sure.\n\`\`\`tsx edit scene=1\n${SCENE.slice(0, 70)}`,
    text: 'Sure.',
    scenes: [['~1', null, null, SCENE.slice(0, 70), 'cut']],
  },
  'cut inside the closing fence': {
    reply: `\`\`\`tsx add\n${SCENE}\`\``,
    text: '',
    scenes: [['+', null, null, SCENE, 'cut']],
  },
  'cut inside the opening fence': {
    reply: 'Sure.\n```tsx ad',
    text: 'Sure.\n```tsx ad',
    scenes: [],
  },
  'cut before a plain fence could be told': {
    reply: 'Sure.\n```tsx\nconst a',
    text: 'Sure.\n```tsx\nconst a',
    scenes: [],
  },
  'cut inside a format line': { reply: '@form', text: '@form', scenes: [] },
  'an empty scene': { reply: '```tsx add\n```', text: '', scenes: [['+', null, null, '']] },
  'prose alone': {
    reply: 'I cannot do that.\n\n* `const` is a word\n* import taxes rise\n@formatting is nice\n',
    text: 'I cannot do that.\n\n* `const` is a word\n* import taxes rise\n@formatting is nice',
    scenes: [],
  },
  'prose that begins like code': {
    reply: 'import duties went up.\nconst is a keyword\nfunction follows form\n',
    text: 'import duties went up.\nconst is a keyword\nfunction follows form',
    scenes: [],
  },
  'inline code that looks like a fence': {
    reply: 'Use\n```tsx``` fences.',
    text: 'Use\n```tsx``` fences.',
    scenes: [],
  },
  nothing: { reply: '', text: '', scenes: [] },
};

it('reads how many scenes a header says there are', () => {
  const totals = (info: string) =>
    parseReply(`\`\`\`tsx ${info}\n${SCENE}\`\`\`\n`).flatMap((event) =>
      event.type === 'scene-start' ? [event.header.total] : [],
    );
  expect(totals('add name="Opening" frames=90 of=3')).toEqual([3]);
  expect(totals('add of="3" name="Wall of sound"')).toEqual([3]);
  expect(totals('add name="Opening" of=many')).toEqual([undefined]);
});

describe('ReplyParser', () => {
  for (const [name, { reply, text, scenes, formats = [] }] of Object.entries(CASES)) {
    describe(name, () => {
      const events = parseReply(reply);

      it('finds the scenes, the formats and the words', () => {
        expect(scenesOf(events)).toEqual(scenes);
        const directives = events.flatMap((event) =>
          event.type === 'directive' ? [event.directive] : [],
        );
        expect(directives).toEqual(formats.map((format) => ({ kind: 'format', format })));
        expect(replyText(events)).toBe(text);
      });

      it('gives the same events however the reply is cut', () => {
        expect(joinDeltas(feed(reply))).toEqual(events);
        for (let seed = 1; seed <= 20; seed++) {
          expect(joinDeltas(feed(pieces(reply, seed)))).toEqual(events);
        }
      });

      it('numbers its scenes, and their pieces make the code', () => {
        const ends = events.filter((event) => event.type === 'scene-end');
        expect(ends.map(({ index }) => index)).toEqual(ends.map((_end, index) => index));
        for (const { index, code, header } of ends) {
          const parts = events.filter((event) => event.type === 'code' && event.index === index);
          expect(parts.map((part) => (part.type === 'code' ? part.text : '')).join('')).toBe(code);
          expect(events).toContainEqual({ type: 'scene-start', index, header });
        }
      });

      it('survives a cut at every character, and loses no scene before it', () => {
        for (let at = 0; at <= reply.length; at++) {
          const cut = parseReply(reply.slice(0, at));
          const starts = cut.filter(({ type }) => type === 'scene-start');
          expect(starts.length).toBe(scenesOf(cut).length);
        }
      });
    });
  }

  it('sends words and code while their line is still being written', () => {
    const parser = new ReplyParser();
    expect(parser.push('Your scene is')).toEqual([{ type: 'text', text: 'Your scene is' }]);
    parser.push(' ready\n```tsx add\n');
    expect(parser.push('  const frame')).toEqual([
      { type: 'code', index: 0, text: '  const frame' },
    ]);
  });
});
