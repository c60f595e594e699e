import { describe, expect, it } from 'vitest';
import { renderScene } from './testing/render-scene';

/** What was written → what is drawn, in both dialects and in every export form. */
const SCENES: Record<string, [tsx: string, markup: string]> = {
  'window dialect': [
    `const { AbsoluteFill, useCurrentFrame } = window.Remotion;
     export default function Scene_a1() {
       const frame = useCurrentFrame();
       return <AbsoluteFill title="x">{frame}</AbsoluteFill>;
     }`,
    '<main title="x">12</main>',
  ],
  'window dialect with React and helpers': [
    `const { AbsoluteFill } = window.Remotion;
     const { useMemo } = window.React;
     const Word = ({ text }) => <b>{text}</b>;
     export default function Scene() {
       const words = useMemo(() => ['a', 'b'], []);
       return <AbsoluteFill>{words.map((w) => <Word key={w} text={w} />)}</AbsoluteFill>;
     }`,
    '<main><b>a</b><b>b</b></main>',
  ],
  'module dialect': [
    `import React, { useState } from 'react';
     import { AbsoluteFill, spring, useCurrentFrame as now } from 'remotion';
     export const durationInFrames = 120;
     const Scene: React.FC<{ a?: number }> = () => {
       const [n] = useState<number>(4);
       return <AbsoluteFill style={{ opacity: spring({ frame: now(), fps: 30 }) }}>{n}</AbsoluteFill>;
     };
     export default Scene;`,
    '<main style="opacity:0.12">4</main>',
  ],
  'namespace imports': [
    `import * as React from 'react'; import * as R from 'remotion';
     export default () => <R.AbsoluteFill>{React.version.length > 0 ? 'v' : ''}</R.AbsoluteFill>`,
    '<main>v</main>',
  ],
  'type-only imports': [
    `import type { FC } from 'react'; import { type CSSProperties, memo } from 'react';
     const style: CSSProperties = { top: 1 };
     const A: FC = memo(() => <p style={style} />);
     export default A;`,
    '<p style="top:1px"></p>',
  ],
  'require and module.exports': [
    `const React = require('react'); const { AbsoluteFill } = require("remotion");
     function Scene() { return React.createElement(AbsoluteFill, null, 'cjs'); }
     module.exports = Scene;`,
    '<main>cjs</main>',
  ],
  'exports.default': [
    `const { AbsoluteFill } = require('remotion');
     exports.default = () => <AbsoluteFill>d</AbsoluteFill>;`,
    '<main>d</main>',
  ],
  'require as a value': [
    `const load = require; const { AbsoluteFill } = load('remotion');
     export default () => <AbsoluteFill/>`,
    '<main></main>',
  ],
  'anonymous default function before a parenthesis': [
    `export default function () { return <i>1</i> }
     (function () {})()`,
    '<i>1</i>',
  ],
  'default arrow without semicolon': [
    `const A = () => <u/>\nexport default () => <A/>\n`,
    '<u></u>',
  ],
  'default class': [
    `export default class extends React.Component { render() { return <em>c</em> } }`,
    '<em>c</em>',
  ],
  'default React.memo': [
    `const Inner = () => <s>m</s>; export default React.memo(Inner);`,
    '<s>m</s>',
  ],
  'default in a list': [
    `function A() { return <q>1</q> } function B() { return <q>2</q> } export { B, A as default };`,
    '<q>1</q>',
  ],
  'default re-exported': [`export { AbsoluteFill as default } from 'remotion';`, '<main></main>'],
  'default element': [`export default <b>el</b>;`, '<b>el</b>'],
  'default with a comment inside': [
    `export /* the scene */ default // here
     () => <b/>`,
    '<b></b>',
  ],
  'named export only': [
    `const Part = () => <i/>; export const helper = 3; export const MyScene = () => <p><Part/></p>;
     export const useThing = () => 1;`,
    '<p><i></i></p>',
  ],
  'no export': [
    `const Part = () => <i/>; const Main = () => <p><Part/></p>; const Unrelated = 'x';`,
    '<p><i></i></p>',
  ],
  'no export, lower-case name': [`function scene() { return <p>low</p> }`, '<p>low</p>'],
  'no export, wrapped': [
    `const Body = () => <p>w</p>; const Final = React.memo(Body);`,
    '<p>w</p>',
  ],
  'default export that is no component': [
    `export const Scene = () => <p>s</p>; export default { Scene, fps: 30 };`,
    '<p>s</p>',
  ],
  'default export that is declared nowhere': [
    `const Scene = () => <p>t</p>; export default MyScene;`,
    '<p>t</p>',
  ],
  'composition root': [
    `import { Composition, registerRoot } from 'remotion';
     const Scene = () => <p>r</p>;
     export const Root = () => <Composition id="a" component={Scene} durationInFrames={90} fps={30} width={1} height={1} />;
     registerRoot(Root);`,
    '<p>r</p>',
  ],
  'names used without import': [
    `export default function Scene() {
       const frame = useCurrentFrame(); const [a] = useState(2);
       return <AbsoluteFill>{spring({ frame })}{a}{interpolate(frame, [0, 12], [0, 8])}</AbsoluteFill>;
     }`,
    '<main>0.1228</main>',
  ],
  'the Audio tag without import, not the browser class': [
    `export default () => <Audio src="a.mp3" />`,
    '<audio src="a.mp3"></audio>',
  ],
  'an own component with a known name': [
    `const Img = () => <i>mine</i>; export default () => <Img/>`,
    '<i>mine</i>',
  ],
  'a known name that is a parameter': [
    `const show = (spring) => <i>{spring}</i>; export default () => show('p')`,
    '<i>p</i>',
  ],
  'assignment to a variable that nobody declared': [
    `export default () => { total = 3; return <b>{total}</b> }`,
    '<b>3</b>',
  ],
  'texts that look like code': [
    `const code = "import x from 'y'; export default z"; const t = \`require('q') return function\`;
     export default function S() {
       return <p title="export const a = 1">{code} {t} import React from react; export default</p>;
     }`,
    '<p title="export const a = 1">import x from &#x27;y&#x27;; export default z require(&#x27;q&#x27;) return function import React from react; export default</p>',
  ],
  'emoji with joiners, and an invisible character between tokens': [
    `const a = 1;\u200B\nexport default () => <p>👨‍👩‍👧\u200B</p>`,
    '<p>👨‍👩‍👧\u200B</p>',
  ],
  'byte order mark': [`\uFEFFexport default () => <p/>`, '<p></p>'],
  enums: [`enum Kind { A = 'a' } export default () => <p>{Kind.A}</p>`, '<p>a</p>'],
  'satisfies, generics and non-null': [
    `const first = <T,>(all: T[]) => all[0]!; const list = ['z'] satisfies string[];
     export default () => <p>{first<string>(list)}</p>`,
    '<p>z</p>',
  ],
  'a fence around it': ['```tsx\nexport default () => <p>f</p>\n```\n', '<p>f</p>'],
  'prose and a fence': [
    'Here it is:\n\n```jsx\nexport default () => <p>g</p>;\n```\nEnjoy!',
    '<p>g</p>',
  ],
  'several fences': [
    '```bash\nnpm i\n```\n```tsx\nexport default () => <p>{`a\n  b`}</p>;\n```\n',
    '<p>a\n  b</p>',
  ],
  'a fence that is never closed': ['```tsx\nexport default () => <p>u</p>;', '<p>u</p>'],
  'a closing fence alone': ['export default () => <p>v</p>;\n```', '<p>v</p>'],
  'a closing fence on the last line': ['```tsx\nexport default () => <p>x</p>;```', '<p>x</p>'],
  'prose without a fence': [
    'Sure, this is your scene.\n\nexport default () => <p>w</p>;\n\nLet me know what you think!',
    '<p>w</p>',
  ],
  'fences inside a template of a valid scene': [
    'const md = `\n\\`\\`\\`js\ncode\n\\`\\`\\``;\nexport default () => <p>{md}</p>',
    '<p>\n```js\ncode\n```</p>',
  ],
  'Windows line ends': [
    'import { AbsoluteFill } from "remotion";\r\nexport default () =>\r\n<AbsoluteFill/>\r\n',
    '<main></main>',
  ],
  'dynamic import': [
    `const Late = React.lazy(() => import('remotion')); export default () => <p>{typeof Late}</p>`,
    '<p>object</p>',
  ],
};

describe('a compiled scene', () => {
  for (const [name, [tsx, markup]] of Object.entries(SCENES)) {
    it(`draws: ${name}`, () => {
      expect(renderScene(tsx)).toBe(markup);
    });
  }
});
