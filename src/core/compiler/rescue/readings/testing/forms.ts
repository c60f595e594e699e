// One scene in the forms in which code comes out of chats, editors, logs and tool calls.

/** A scene whose texts hold what would be wrong in code. */
export const SCENE = `import React from 'react';
import { AbsoluteFill, useCurrentFrame } from 'remotion';

const WORDS = ["one", "two & three"];

export default function Scene() {
  const frame = useCurrentFrame();
  const isLate = frame > 10 && frame < 90;
  return (
    <AbsoluteFill style={{ color: 'red' }} className="a b">
      {WORDS.map((word) => (
        <p key={word}>{\`\${word}\\n!\`} it’s “here” &amp; there</p>
      ))}
      {isLate ? <b>Late</b> : null}
    </AbsoluteFill>
  );
}
`;
const T = '```';
const LINES = SCENE.trimEnd().split('\n');
const each = (change: (line: string, index: number) => string) => LINES.map(change).join('\n');
const html = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const named = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
export const fenced = (text: string) =>
  `Sure! Here it is:\n\n${T}tsx\n${text}\n${T}\n\nEnjoy the scene!`;

/** Forms in which the lines of the scene stay where they were. */
export const SAME_LINES: [string, string][] = [
  ['a listing with bars', each((line, index) => `${String(index + 1).padStart(3)} | ${line}`)],
  ['a listing with colons', each((line, index) => `${index + 1}: ${line}`)],
  ['a listing with arrows', each((line, index) => `${String(index + 1).padStart(6)}→${line}`)],
  ['a listing with tabs', each((line, index) => `  ${index + 1}\t${line}`)],
  ['a listing with dots that begins late', each((line, index) => `${index + 40}. ${line}`)],
  ['a listing in a fence', fenced(each((line, index) => `${index + 1}  ${line}`.trimEnd()))],
  [
    'a diff of a new file',
    `--- /dev/null\n+++ b/Scene.tsx\n@@ -0,0 +1,17 @@\n${each((line) => `+${line}`)}`,
  ],
  [
    'a diff',
    each((line, index) =>
      index === 4 ? `-const WORDS = [];\n+${line}` : index === 6 ? `+${line}` : ` ${line}`,
    ),
  ],
  ['a diff in a fence', `Change it so:\n${T}diff\n${each((line) => `+ ${line}`)}\n${T}`],
  ['a quotation', each((line) => `> ${line}`)],
  ['a quotation with a fence', fenced(SCENE).replace(/^/gm, '> ')],
  ['a comment', each((line) => `// ${line}`)],
  [
    'conflict markers',
    each((line, index) =>
      index === 4 ? `<<<<<<< HEAD\nconst WORDS = 1;\n=======\n${line}\n>>>>>>> b` : line,
    ),
  ],
  [
    'conflict markers with a base',
    each((line, index) =>
      index === 4
        ? `<<<<<<< a\nconst X = 1;\n||||||| c\nconst Y;\n=======\n${line}\n>>>>>>> b`
        : line,
    ),
  ],
  ['search and replace', `<<<<<<< SEARCH\nexport default 1;\n=======\n${SCENE}>>>>>>> REPLACE`],
  [
    'search and replace with dashes',
    `------- SEARCH\nexport default (;\n=======\n${SCENE}+++++++ REPLACE`,
  ],
  ['search and replace that was cut off', `<<<<<<< SEARCH\nexport default (;\n=======\n${SCENE}`],
  ['a tag around the code', `<code>${SCENE}</code>`],
  ['a named tag', `Here:\n<scene name="a" frames={90}>${SCENE}</scene>\nDone`],
  ['CDATA', `<file path="a.tsx"><![CDATA[${SCENE}]]></file>`],
  ['BB code', `Here [code]${SCENE}[/code] done`],
  [
    'an HTML document',
    `<!doctype html>\n<html><head><script src="a.js"></script></head>\n<body><div id="root"></div>\n<script type="text/babel">\n${SCENE}</script>\n</body></html>`,
  ],
  ['a fence in the middle of a line', `Here is the code: ${T}tsx\n${SCENE}${T} Enjoy!`],
  ['a fence of quotes', `'''tsx\n${SCENE}'''`],
  ['a role before it', `Assistant: ${SCENE}`],
  ['words on its first line', `Sure! Here's the scene: ${SCENE}`],
  ['words on its last line', `${SCENE.trimEnd()} Hope this helps, enjoy!`],
  [
    'words between its parts',
    SCENE.replace('const WORDS', 'And here comes the data:\n\nconst WORDS').replace(
      'export default',
      '## The scene\n\nIt draws some words; simple.\n\nexport default',
    ),
  ],
  ['a single pair of quotes', `"${SCENE}"`],
];

const ESCAPED = JSON.stringify(SCENE);
/** Forms in which the text has to be decoded: lines are those of the result. */
export const DECODED: [string, string][] = [
  ['JSON', JSON.stringify({ name: 'A', code: SCENE })],
  ['JSON with indentation', JSON.stringify({ a: 1, scene: { tsx: SCENE } }, null, 2)],
  ['JSON in a fence', fenced(JSON.stringify({ code: SCENE }, null, 2))],
  ['JSON after prose', `Here you go: ${JSON.stringify({ code: SCENE })}`],
  ['JSON in JSON', JSON.stringify({ arguments: JSON.stringify({ code: SCENE }) })],
  [
    'a list of actions',
    JSON.stringify([
      { type: 'say', text: 'Hello you' },
      { type: 'addScene', code: SCENE },
    ]),
  ],
  ['a list of lines', JSON.stringify({ code: LINES })],
  ['a fence in JSON', JSON.stringify({ content: fenced(SCENE) })],
  ['a bare JSON text', ESCAPED],
  ['one line with escapes', ESCAPED.slice(1, -1)],
  ['one line with escaped line ends only', SCENE.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')],
  ['JSON with raw line ends', `{"code": "${SCENE.replace(/["\\]/g, '\\$&')}"}`],
  ['JSON with raw quotes', `{"code": "${SCENE.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}"}`],
  ['JSON with a template', `{"code": \`${SCENE.replace(/[`\\]|\$\{/g, '\\$&')}\`}`],
  [
    'a call of a tool',
    `${T}json\n{"name":"write","arguments":{"path":"a.tsx","content":${ESCAPED}}}\n${T}`,
  ],
  ['JSON that lacks its end', `{"code": ${ESCAPED.slice(0, -1)}`],
  ['HTML escapes', named(SCENE)],
  ['numeric HTML escapes', html(SCENE)],
  ['HTML escapes in tags', `<pre><code class="language-tsx">${named(SCENE)}</code></pre>`],
  ['old line ends in a fence', fenced(SCENE).replaceAll('\n', '\r')],
  ['line separators in a fence', fenced(SCENE).replaceAll('\n', '\u2028')],
];

/** Forms in which characters of the code were changed, while its texts have to stay. */
export const DRESSED: [string, string][] = [
  ['curly quotes', SCENE.replace(/"([^"\n]*)"/g, '“$1”').replace(/'([^'\n]*)'/g, '‘$1’')],
  ['quotes that open curly', SCENE.replace(/"([^"\n]*)"/g, '“$1"').replace(/'([^'\n]*)'/g, "‘$1'")],
  ['quotes that close curly', SCENE.replace(/'([^'\n]*)'/g, "'$1’")],
  [
    'full-width punctuation',
    SCENE.replace('("', '（"')
      .replace(';\n', '；\n')
      .replaceAll(' = ', ' ＝ ')
      .replace("], '", "]， '"),
  ],
  [
    'full-width brackets',
    SCENE.replace('useCurrentFrame();', 'useCurrentFrame（）；')
      .replace('{ color:', '｛ color：')
      .replace("'red' }", "'red' ｝"),
  ],
  [
    'some HTML escapes',
    SCENE.replace('=>', '=&gt;').replace('&& frame <', '&amp;&amp; frame &lt;'),
  ],
  [
    'HTML escapes of quotes',
    SCENE.replace(/"([^"\n]*)"/g, '&quot;$1&quot;').replace(/'([^'\n]*)'/g, '&#39;$1&#39;'),
  ],
  ['escaped quotes', SCENE.replace(/"/g, '\\"')],
  ['escapes of a template', SCENE.replace(/[`\\]|\$\{/g, '\\$&')],
  [
    'backslashes of Markdown',
    SCENE.replaceAll('[', '\\[')
      .replaceAll(']', '\\]')
      .replace('<p', '\\<p')
      .replace('(word)', '\\(word\\)'),
  ],
  [
    'zero-width characters',
    SCENE.replaceAll('const ', 'const\u200b ').replace('return', '\u2060return'),
  ],
  ['the colours of a terminal', SCENE.replace(/const|here/g, '\x1b[1;35m$&\x1b[0m')],
  ['control characters', SCENE.replace('const frame', '\0const \x07frame')],
];

export const curly = (text: string) => text.replace(/"([^"\n]*)"/g, '“$1”');
export const listing = (text: string) =>
  text
    .replace(/^/gm, '| ')
    .split('\n')
    .map((line, index) => `${index + 1} ${line}`)
    .join('\n');

/** Several things at once. */
export const COMBINED: [string, string][] = [
  ['a listing with curly quotes in a fence', fenced(listing(curly(SCENE)))],
  ['a quoted fence with a diff', fenced(each((line) => `+${line}`)).replace(/^/gm, '> ')],
  ['HTML escapes in JSON in a fence', fenced(JSON.stringify({ code: named(SCENE) }))],
  [
    'curly quotes in a tag behind thinking',
    `<think>Let me <b>see</b>.</think>\n<code>${curly(SCENE)}</code>`,
  ],
  [
    'zero-width characters in CDATA',
    `<a><![CDATA[${SCENE.replaceAll('const ', 'const\u200b ')}]]></a>`,
  ],
  [
    'words around full-width punctuation',
    `Here it is:\n${SCENE.replace(';', '；')}\nEnjoy the scene!`,
  ],
  ['Windows line ends', fenced(listing(SCENE)).replaceAll('\n', '\r\n')],
  ['JSON in a call in a tag', `<tool_call>{"name": "add", "code": ${ESCAPED}}</tool_call>`],
];
