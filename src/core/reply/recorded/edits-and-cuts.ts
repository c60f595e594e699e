import { BLOCK, CHART, fenced, type Habits, TITLE } from './recorded';

const DIFF = `--- a/scene.tsx\n+++ b/scene.tsx\n@@ -3,1 +3,1 @@\n-const TEXT = { title: 'Good morning' };\n+const TEXT = { title: 'Good evening' };\n`;
const INNER = fenced(
  "<<<<<<< SEARCH\n'''tsx\nconst a = 1;\n'''\n=======\n'''\nconst a = 2;\n'''\n>>>>>>> REPLACE\n",
);

/** Edits as blocks, several actions at once, and replies that end anywhere. */
export const EDITS_AND_CUTS: Habits = {
  'blocks in a fence': {
    reply: fenced(`It is evening now.\n'''tsx edit scene=2\n${BLOCK}\n${BLOCK}'''`),
    text: 'It is evening now.',
    scenes: [['~2', null, null, `${BLOCK}\n${BLOCK}`]],
  },
  'blocks in a fence that says nothing': {
    reply: fenced(`'''tsx\n${BLOCK}'''\n'''\n\n${BLOCK}'''`),
    text: '',
    scenes: [
      ['~', null, null, BLOCK],
      ['~', null, null, `\n${BLOCK}`],
    ],
  },
  'blocks without a fence, between words': {
    reply: `Change the title:\n\n${BLOCK}\n${BLOCK}\nThat is all.\n@trim 2 90`,
    text: 'Change the title:\n\nThat is all.',
    directives: ['trim 2 90'],
    scenes: [['~', null, null, `${BLOCK}\n${BLOCK}\n`]],
  },
  'fences inside the parts of a block': {
    reply: fenced(`'''tsx edit scene=1\n${INNER}'''\nDone.\n'''tsx add name="B"\n${CHART}'''`),
    text: 'Done.',
    scenes: [
      ['~1', null, null, INNER],
      ['+', 'B', null, CHART],
    ],
  },
  'a block without its end, and a scene behind it': {
    reply: fenced(
      `'''tsx edit scene=1\n<<<<<<< SEARCH\na\n=======\nb\n'''\n'''tsx add name="B"\n${CHART}'''`,
    ),
    text: '',
    scenes: [
      ['~1', null, null, '<<<<<<< SEARCH\na\n=======\nb\n'],
      ['+', 'B', null, CHART],
    ],
  },
  'a diff': {
    reply: fenced(`'''diff\n${DIFF}'''\n'''diff edit scene=2\n${DIFF}'''`),
    text: '',
    scenes: [
      ['~', null, null, DIFF],
      ['~2', null, null, DIFF],
    ],
  },
  'lines for scenes, decorated': {
    reply:
      'I did this:\n\n- `@trim scene=2 frames=90`\n- **@delete scene 3**\n1. @move 4 1\n@rename scene=2 name=“Big numbers”\n@transition scene=2 fade frames=15.\n@duplicate scene=1\n\n@mention of nothing',
    text: 'I did this:\n\n@mention of nothing',
    directives: [
      'trim 2 90',
      'delete 3',
      'move 4 1',
      'rename 2 Big numbers',
      'transition 2 fade 15',
      'duplicate 1',
    ],
    scenes: [],
  },
  'everything at once': {
    reply: fenced(
      `On it.\n@format square\n'''tsx add name="A" frames=60\n${TITLE}'''\n@delete scene=3\nThen:\n'''tsx edit scene=1\n${BLOCK}'''\n@trim scene=1 duration=2s\n'''tsx edit scene=2 frames=30\n${CHART}'''\nBye.`,
    ),
    text: 'On it.\nThen:\nBye.',
    directives: ['format 1:1', 'delete 3', 'trim 1 60'],
    scenes: [
      ['+', 'A', 60, TITLE],
      ['~1', null, null, BLOCK],
      ['~2', null, 30, CHART],
    ],
  },
  'a bare component, then a line for a scene': {
    reply: `${TITLE}\n@trim scene=1 frames=90\nDone.`,
    text: 'Done.',
    directives: ['trim 1 90'],
    scenes: [['?', null, null, `${TITLE}\n`]],
  },
  'a bare component whose comments speak of lines for scenes': {
    reply: `/**\n * @format 9:16\n * @delete scene=1\n */\n${TITLE}`,
    text: '',
    scenes: [['?', null, null, `/**\n * @format 9:16\n * @delete scene=1\n */\n${TITLE}`]],
  },
  'Windows line ends and blocks': {
    reply: fenced(
      `Hi\r\n'''tsx edit scene=1\r\n${BLOCK.replaceAll('\n', '\r\n')}'''\r\n@delete 2\r\nBye`,
    ),
    text: 'Hi\nBye',
    directives: ['delete 2'],
    scenes: [['~1', null, null, BLOCK]],
  },
  'cut inside the code': {
    reply: fenced(`Sure.\n'''tsx add name="A"\n${TITLE.slice(0, 200)}`),
    text: 'Sure.',
    scenes: [['+', 'A', null, TITLE.slice(0, 200), 'cut']],
  },
  'cut inside a header': {
    reply: fenced(`Sure.\n'''tsx add\n${TITLE}'''\n'''tsx edit sce`),
    text: 'Sure.',
    scenes: [
      ['+', null, null, TITLE],
      ['~', null, null, '', 'cut'],
    ],
  },
  'cut inside a block': {
    reply: fenced(`'''tsx edit scene=1\n${BLOCK}${BLOCK.slice(0, 40)}`),
    text: '',
    scenes: [['~1', null, null, `${BLOCK}${BLOCK.slice(0, 40)}`, 'cut']],
  },
  'cut inside a block without a fence': {
    reply: BLOCK.slice(0, 80),
    text: '',
    scenes: [['~', null, null, BLOCK.slice(0, 80), 'cut']],
  },
  'cut inside a tag': {
    reply: `<scene name="A">\n${TITLE.slice(0, 150)}`,
    text: '',
    scenes: [['?', 'A', null, TITLE.slice(0, 150), 'cut']],
  },
  'cut inside a line for a scene': { reply: 'Sure.\n@dele', text: 'Sure.\n@dele', scenes: [] },
  nothing: { reply: '', text: '', scenes: [] },
  'blank lines': { reply: '\n \n\t\n', text: '', scenes: [] },
  'words alone': {
    reply:
      'I cannot add music, but I can draw a note.\n\n> import duties are high\n\n1. One\n2. Two',
    text: 'I cannot add music, but I can draw a note.\n\n> import duties are high\n\n1. One\n2. Two',
    scenes: [],
  },
};
