import { CHART, fenced, type Habits, TITLE } from './recorded';

/** Fences of all kinds, and what stands around them. */
export const FENCES: Habits = {
  'as it was asked for': {
    reply: fenced(
      `A title and a chart.\n\n@format 9:16\n\n'''tsx add name="Opening" frames=90\n${TITLE}'''\n\n'''tsx add name="Numbers" frames=120\n${CHART}'''\n`,
    ),
    text: 'A title and a chart.',
    directives: ['format 9:16'],
    scenes: [
      ['+', 'Opening', 90, TITLE],
      ['+', 'Numbers', 120, CHART],
    ],
  },
  'only code, without a fence': { reply: TITLE, text: '', scenes: [['?', null, null, TITLE]] },
  'tildes for fences': {
    reply: `Here you go:\n~~~tsx add name="Opening" frames=90\n${TITLE}~~~\nEnjoy!`,
    text: 'Here you go:\nEnjoy!',
    scenes: [['+', 'Opening', 90, TITLE]],
  },
  'four backticks around code that shows three': {
    reply: `Done.\n\`\`\`\`tsx edit scene=1\n${TITLE}const help = \`\n\`\`\`tsx add\n\`\`\`\n\`;\n\`\`\`\`\n`,
    text: 'Done.',
    scenes: [['~1', null, null, `${TITLE}const help = \`\n\`\`\`tsx add\n\`\`\`\n\`;\n`]],
  },
  'the whole reply in a fence of Markdown': {
    reply: fenced(
      `'''markdown\nTwo things.\n\n'''tsx add name="Opening" frames=90\n${TITLE}'''\n@trim scene=2 frames=60\n'''\n`,
    ),
    text: 'Two things.',
    directives: ['trim 2 60'],
    scenes: [['+', 'Opening', 90, TITLE]],
  },
  'a fence of words that holds a scene': {
    reply: fenced(`'''text\nYour scene:\n'''tsx add name="Opening"\n${TITLE}'''\nBye.`),
    text: fenced("'''text\nYour scene:\nBye."),
    scenes: [['+', 'Opening', null, TITLE]],
  },
  'a numbered list with the fences behind its numbers': {
    reply: fenced(
      `1. '''tsx add name="Opening"\n${TITLE}'''\n2. '''tsx add name="Numbers"\n${CHART}'''\n`,
    ),
    text: '',
    scenes: [
      ['+', 'Opening', null, TITLE],
      ['+', 'Numbers', null, CHART],
    ],
  },
  'headings, emphasis and rules around plain fences': {
    reply: fenced(
      `## Your video\n\n### Scene 1: **Opening** (3 s)\n\n'''tsx\n${TITLE}'''\n\n---\n\n### Scene 2: *Numbers*\n\n'''jsx\n${CHART}'''\n\n---\n**Notes:**\n- Colours are constants.\n`,
    ),
    text: '## Your video\n\n### Scene 1: **Opening** (3 s)\n\n---\n\n### Scene 2: *Numbers*\n\n---\n**Notes:**\n- Colours are constants.',
    scenes: [
      ['?', null, null, TITLE],
      ['?', null, null, CHART],
    ],
  },
  'the header as a comment on the first line': {
    reply: fenced(
      `'''tsx\n// add name="Opening" frames=90\n${TITLE}'''\n'''tsx\n/* edit scene=2 */\n${CHART}'''`,
    ),
    text: '',
    scenes: [
      ['+', 'Opening', 90, `// add name="Opening" frames=90\n${TITLE}`],
      ['~2', null, null, `/* edit scene=2 */\n${CHART}`],
    ],
  },
  'other words for add and edit': {
    reply: fenced(
      `'''tsx create name="Opening" duration=3s\n${TITLE}'''\n'''tsx update scene=2\n${CHART}'''\n'''tsx scene=3\n${TITLE}'''\n'''tsx new scene name="End"\n${CHART}'''`,
    ),
    text: '',
    scenes: [
      ['+', 'Opening', 90, TITLE],
      ['~2', null, null, CHART],
      ['~3', null, null, TITLE],
      ['+', 'End', null, CHART],
    ],
  },
  'a file name behind the language': {
    reply: fenced(`'''tsx:src/Opening.tsx\n${TITLE}'''\n'''typescript Chart.tsx\n${CHART}'''`),
    text: '',
    scenes: [
      ['?', null, null, TITLE],
      ['?', null, null, CHART],
    ],
  },
  'an unknown language with a whole header': {
    reply: fenced(`'''react-tsx add name="Opening" frames=90\n${TITLE}'''`),
    text: '',
    scenes: [['+', 'Opening', 90, TITLE]],
  },
  'shell commands and a tree of files before the scene': {
    reply: fenced(
      `First install it:\n'''bash\nnpm i remotion\n'''\nFiles:\n'''\nsrc/\n  Scene.tsx\n'''\n'''tsx\n${TITLE}'''`,
    ),
    text: fenced(
      "First install it:\n'''bash\nnpm i remotion\n'''\nFiles:\n'''\nsrc/\n  Scene.tsx\n'''",
    ),
    scenes: [['?', null, null, TITLE]],
  },
  'an apology and a promise': {
    reply: fenced(
      `I apologize for the confusion earlier! You're right, the title was too small.\n\nHere is the corrected scene:\n\n'''tsx edit scene=1 frames=90\n${TITLE}'''\n\nLet me know if you'd like anything else. 😊`,
    ),
    text: "I apologize for the confusion earlier! You're right, the title was too small.\n\nHere is the corrected scene:\n\nLet me know if you'd like anything else. 😊",
    scenes: [['~1', null, 90, TITLE]],
  },
  'markup, fences and markers inside code': {
    reply: fenced(
      `'''tsx add name="Docs"\n${TITLE}const a = "'''tsx add";\nconst b = '@delete scene=1';\nconst c = \`\n@delete scene=1\n<<<<<<< SEARCH\n=======\n>>>>>>> REPLACE\n<think>\n</scene>\n{"scenes": []}\n\`;\n'''\nDone.`,
    ),
    text: 'Done.',
    scenes: [
      [
        '+',
        'Docs',
        null,
        fenced(
          `${TITLE}const a = "'''tsx add";\nconst b = '@delete scene=1';\nconst c = \`\n@delete scene=1\n<<<<<<< SEARCH\n=======\n>>>>>>> REPLACE\n<think>\n</scene>\n{"scenes": []}\n\`;\n`,
        ),
      ],
    ],
  },
  'an emoji and other letters everywhere': {
    reply: fenced(
      `👩‍🚀 Los geht’s — ここに！\n'''tsx add name="Start 🚀 début" frames=90\nconst TEXT = '👨‍👩‍👧‍👦 İstanbul ﷽ 𝒳';\n${TITLE}'''\nВсё 🎉`,
    ),
    text: '👩‍🚀 Los geht’s — ここに！\nВсё 🎉',
    scenes: [['+', 'Start 🚀 début', 90, `const TEXT = '👨‍👩‍👧‍👦 İstanbul ﷽ 𝒳';\n${TITLE}`]],
  },
};
