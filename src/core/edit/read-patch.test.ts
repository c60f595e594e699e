import { expect, it } from 'vitest';
import { completeBlocks, readPatch } from './read-patch';

const block = (search: string[], replace: string[]) => ({ search, replace });
const OLD = "  title: 'Hello',";
const NEW = "  title: 'Bye',";
const PLAIN = `<<<<<<< SEARCH\n${OLD}\n=======\n${NEW}\n>>>>>>> REPLACE\n`;
const SCENE = `const { AbsoluteFill } = window.Remotion;
export default function Scene() {
  return <AbsoluteFill />;
}
`;

const ONE: Record<string, string> = {
  'as it was asked for': PLAIN,
  'Windows line ends': PLAIN.replaceAll('\n', '\r\n'),
  'without the last line break': PLAIN.trimEnd(),
  'five characters': PLAIN.replace(/[<=>]{7}/g, (marks) => marks.slice(2)),
  'nine characters': PLAIN.replace(/[<=>]{7}/g, (marks) => marks + marks.slice(5)),
  'no words': PLAIN.replace(/ SEARCH| REPLACE/g, ''),
  'other words': PLAIN.replace('SEARCH', 'ORIGINAL').replace('REPLACE', 'UPDATED'),
  'small words': PLAIN.replace('SEARCH', 'search').replace('REPLACE', 'replace'),
  'names of branches': PLAIN.replace('SEARCH', 'HEAD').replace('REPLACE', 'new version'),
  'three characters and words': PLAIN.replace(/[<=>]{7}/g, (marks) => marks.slice(4)),
  'minus and plus': PLAIN.replace('<<<<<<<', '-------').replace('>>>>>>>', '+++++++'),
  'indented markers': PLAIN.replace(/^(?=[<=>])/gm, '  '),
  'fences around the parts': PLAIN.replace(OLD, `\`\`\`tsx\n${OLD}\n\`\`\``).replace(
    NEW,
    `~~~\n${NEW}\n~~~`,
  ),
  'words around it': `Change the title:\n\nscene.tsx\n${PLAIN}\nThat is all.\n`,
  'a base between': PLAIN.replace('=======', '|||||||\nbase\n======='),
  'a second divider': PLAIN.replace('>>>>>>>', '=======\n>>>>>>>'),
  'a comment before': `// scenes/two.tsx\n${PLAIN}`,
  'a unified diff': `--- a/scene.tsx\n+++ b/scene.tsx\n@@ -1,2 +1,2 @@\n-${OLD}\n+${NEW}\n`,
};

it.each(Object.entries(ONE))('reads one block: %s', (_name, code) => {
  expect(readPatch(code)).toEqual({ blocks: [block([OLD], [NEW])], unfinished: 0 });
});

it('reads several blocks, empty sides and lines that are no markers', () => {
  const code = `${PLAIN}\n<<<<<<< SEARCH\n=======\nimport x from 'x';\n>>>>>>> REPLACE\n<<<<<<< SEARCH\na\n\n  b <<<<<<< c\n=======\n>>>>>>> REPLACE`;
  expect(readPatch(code)?.blocks).toEqual([
    block([OLD], [NEW]),
    block([], ["import x from 'x';"]),
    block(['a', '', '  b <<<<<<< c'], []),
  ]);
});

it('takes the beginning of the next block for the end that was forgotten', () => {
  const code = `<<<<<<< SEARCH\na\n=======\nb\n${PLAIN}`;
  expect(readPatch(code)).toEqual({
    blocks: [block(['a'], ['b']), block([OLD], [NEW])],
    unfinished: 0,
  });
});

it.each([
  `${PLAIN}<<<<<<< SEARCH\na`,
  `${PLAIN}<<<<<<< SEARCH\na\n=======\nb\n`,
  `${PLAIN}<<<<<<< SEARCH\na\n>>>>>>> REPLACE\n`,
  `<<<<<<< SEARCH\na\n${PLAIN}`,
])('leaves out and tells of a block without its end or its middle', (code) => {
  expect(readPatch(code)).toEqual({ blocks: [block([OLD], [NEW])], unfinished: 1 });
});

it('takes a closed fence for the end of a block that has none', () => {
  const code = `${PLAIN}<<<<<<< SEARCH\na\n=======\nb\n`;
  expect(readPatch(code, true)).toEqual({
    blocks: [block([OLD], [NEW]), block(['a'], ['b'])],
    unfinished: 0,
  });
  expect(readPatch('<<<<<<< SEARCH\na\n', true)).toEqual({ blocks: [], unfinished: 1 });
});

it('takes no code at all for no change', () => {
  expect(readPatch(' \n')).toEqual({ blocks: [], unfinished: 0 });
});

it.each([
  SCENE,
  'just words',
  `${SCENE}const text = \`\n${PLAIN}\`;\n`,
  `const text = \`\n${PLAIN}\`;\n${SCENE}`,
  `import a from 'b';\nconst text = \`\n<<<<<<< HEAD\n`,
  '- a list\n- of things\nwith + words',
  '=======\nHeading\n=======',
])('takes the whole text of a scene for what it is', (code) => {
  expect(readPatch(code)).toBeNull();
});

it('splits the hunks of a unified diff', () => {
  const code =
    '@@ -1,3 +1,3 @@ function A\n a\n-b\n+c\n\n@@ -9 +9,2 @@\n d\n+e\n\\ No newline at end of file';
  expect(readPatch(code)).toEqual({
    blocks: [block(['a', 'b', ''], ['a', 'c', '']), block(['d'], ['d', 'e'])],
    unfinished: 0,
  });
});

it('gives the beginning of the blocks at every cut', () => {
  const code = `${PLAIN}\n<<<<<<< SEARCH\n\`\`\`\nx\n\`\`\`\n=======\n>>>>>>> REPLACE\n<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE`;
  const whole = readPatch(code)?.blocks ?? [];
  let most = 0;
  for (let at = 0; at <= code.length; at++) {
    const found = completeBlocks(code.slice(0, at));
    expect(found).toEqual(whole.slice(0, found.length));
    expect(found.length).toBeGreaterThanOrEqual(most);
    most = found.length;
  }
  expect(most).toBe(3);
  expect(completeBlocks(PLAIN.slice(0, PLAIN.indexOf('REPLACE')))).toHaveLength(1);
  expect(completeBlocks(PLAIN.slice(0, PLAIN.indexOf('>>>>>>>')))).toEqual([]);
  expect(completeBlocks(SCENE)).toEqual([]);
});
