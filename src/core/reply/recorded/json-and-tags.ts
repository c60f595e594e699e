import { BLOCK, CHART, fenced, type Habits, TITLE } from './recorded';

const json = (value: unknown) => JSON.stringify(value, null, 2);
const lines = (code: string) => code.trimEnd().split('\n');

/** Other notations than the one asked for. */
export const OTHER_NOTATIONS: Habits = {
  'the whole reply as JSON': {
    reply: json({
      message: 'Two scenes.',
      format: '9:16',
      scenes: [
        { name: 'Opening', durationInFrames: 90, code: TITLE },
        { action: 'edit', scene: 2, name: 'Numbers', duration: '4s', code: CHART },
      ],
    }),
    text: 'Two scenes.',
    directives: ['format 9:16'],
    scenes: [
      ['?', 'Opening', 90, TITLE],
      ['~2', 'Numbers', 120, CHART],
    ],
  },
  'JSON in a fence, behind words': {
    reply: fenced(
      `Here is the JSON:\n'''json\n${json({ scenes: [{ tsx: lines(TITLE) }] })}\n'''\nDone.`,
    ),
    text: 'Here is the JSON:\nDone.',
    scenes: [['?', null, null, TITLE]],
  },
  'JSON in a fence without a language': {
    reply: fenced(`'''\n${json([{ type: 'add_scene', title: 'Opening', code: TITLE }])}\n'''`),
    text: '',
    scenes: [['+', 'Opening', null, TITLE]],
  },
  'JSON on one line, and words behind it': {
    reply: `{"explanation":"A title.","code":${JSON.stringify(TITLE)}}\nEnjoy.`,
    text: 'A title.\nEnjoy.',
    scenes: [['?', null, null, TITLE]],
  },
  'JSON with line breaks and quotes inside its texts': {
    reply: `{\n  "name": "Opening",\n  "code": "${CHART.replaceAll('"', '\\"')}",\n}`,
    text: '',
    scenes: [['?', 'Opening', null, CHART]],
  },
  'actions in JSON': {
    reply: json({
      actions: [
        { action: 'delete', scene: 3 },
        { type: 'trim', scene: 2, frames: 90 },
        { type: 'rename', scene: 2, name: 'Say "hi"' },
        { operation: 'update', scene: 1, source: TITLE },
      ],
    }),
    text: '',
    directives: ['delete 3', 'trim 2 90', 'rename 2 Say "hi"'],
    scenes: [['~1', null, null, TITLE]],
  },
  'edits in JSON': {
    reply: json({
      summary: 'It is evening now.',
      scene: 2,
      edits: [
        {
          search: "const TEXT = { title: 'Good morning' };",
          replace: "const TEXT = { title: 'Good evening' };",
        },
      ],
    }),
    text: 'It is evening now.',
    scenes: [['~2', null, null, BLOCK]],
  },
  'files by their names': {
    reply: json({ files: { 'src/Opening.tsx': TITLE, 'src/style.css': 'h1 { color: red }' } }),
    text: '',
    scenes: [['?', null, null, TITLE]],
  },
  'a call of a tool': {
    reply: json({ tool: 'add_scene', arguments: { name: 'Opening', frames: 90, code: TITLE } }),
    text: '',
    scenes: [['?', 'Opening', 90, TITLE]],
  },
  'JSON that was cut inside the code': {
    reply: json({ message: 'A title.', code: TITLE }).slice(0, -40),
    text: 'A title.',
    scenes: [['?', null, null, `${TITLE.slice(0, TITLE.indexOf('</h1>'))}\n`, 'cut']],
  },
  'JSON that holds no scene': {
    reply: fenced(`Its settings:\n'''json\n{ "fps": 30 }\n'''\n{ "fps": 30 }\n'''tsx\n${TITLE}'''`),
    text: fenced(`Its settings:\n'''json\n{ "fps": 30 }\n'''\n{ "fps": 30 }`),
    scenes: [['?', null, null, TITLE]],
  },
  'a bracket that never closes, before the scene': {
    reply: fenced(`{ so be it\n'''tsx add name="Opening"\n${TITLE}'''\n{\nBye`),
    text: '{ so be it\n{\nBye',
    scenes: [['+', 'Opening', null, TITLE]],
  },
  'scenes in tags': {
    reply: `Two scenes.\n<scene name="Opening" frames="90">\n${TITLE}</scene>\n\n<scene number="2" name="Numbers" frames="120">\n${CHART}</scene>\nDone.`,
    text: 'Two scenes.\n\nDone.',
    scenes: [
      ['?', 'Opening', 90, TITLE],
      ['~2', 'Numbers', 120, CHART],
    ],
  },
  'the project as it was shown, written again': {
    reply: `<project format="16:9" width="1920" height="1080" fps="30" scenes="1">\n<scene number="1" name="Opening" frames="90" inView="true">\n${TITLE}</scene>\n</project>`,
    text: '',
    scenes: [['~1', 'Opening', 90, TITLE]],
  },
  'verbs as tags, with fences and blocks inside': {
    reply: fenced(
      `<add name="Opening" frames=90>\n'''tsx\n${TITLE}'''\n</add>\n<edit scene="2">\n${BLOCK}</edit>\n<delete scene="3" />`,
    ),
    text: '',
    directives: ['delete 3'],
    scenes: [
      ['+', 'Opening', 90, TITLE],
      ['~2', null, null, BLOCK],
    ],
  },
  'files in tags': {
    reply: `<boltArtifact id="video" title="Video">\n<boltAction type="file" filePath="src/Opening.tsx">\n${TITLE}</boltAction>\n<boltAction type="shell">npm i</boltAction>\n</boltArtifact>`,
    text: '<boltAction type="shell">npm i</boltAction>',
    scenes: [['?', null, null, TITLE]],
  },
  'elements for every value': {
    reply: `<scene>\n  <name>Opening</name>\n  <frames>90</frames>\n  <code>\n${TITLE}  </code>\n</scene>`,
    text: '',
    scenes: [['?', 'Opening', 90, TITLE]],
  },
  'code that draws a tag of the same name, closed on its last line': {
    reply: `<scene name="Three">\n${TITLE}const three = (\n  <scene position={[0, 0, 0]}>\n    <mesh />\n  </scene>\n);</scene>\nDone.`,
    text: 'Done.',
    scenes: [
      [
        '?',
        'Three',
        null,
        `${TITLE}const three = (\n  <scene position={[0, 0, 0]}>\n    <mesh />\n  </scene>\n);\n`,
      ],
    ],
  },
  'tags in words': {
    reply: 'Use <code>spring</code> for it.\n<code>\nspring({ frame, fps })\n</code>\n<b>Bold</b>',
    text: 'Use <code>spring</code> for it.\n<code>\nspring({ frame, fps })\n</code>\n<b>Bold</b>',
    scenes: [],
  },
};
