import { onPart, onSource, textOf } from './find';
import { family, splice } from './mutation';
import type { Part, Source } from './syntax-tree';

/** Statements that take names from Remotion or React, in either dialect. */
export function moduleStatements(source: Source, of = /remotion|react/i): Part[] {
  return source.program.children('body').filter((statement) => {
    const from = statement.child('source')?.value('value');
    if (statement.type === 'ImportDeclaration') {
      return statement.value('importKind') !== 'type' && of.test(String(from));
    }
    if (statement.type !== 'VariableDeclaration') return false;
    const init = statement.children('declarations')[0]?.child('init');
    return Boolean(
      init &&
        /^(?:window\.|require\(|\(window)/.test(textOf(init, source)) &&
        of.test(textOf(init, source)),
    );
  });
}

/** Names that those statements take, each with the text around it. */
export function takenNames(source: Source): Part[] {
  return moduleStatements(source).flatMap((statement) => [
    ...statement.children('specifiers').filter(({ type }) => type === 'ImportSpecifier'),
    ...(statement.children('declarations')[0]?.child('id')?.children('properties') ?? []),
  ]);
}

/** Takes one name out of a list, with the comma after it. */
function dropListed(part: Part, { text }: Source): string {
  const after = /^\s*,/.exec(text.slice(part.end))?.[0].length ?? 0;
  return splice(text, part.start, part.end + after);
}

const withoutStatement = (of: RegExp) =>
  onSource((source, random) => {
    const statement = random.pick(moduleStatements(source, of));
    return statement ? splice(source.text, statement.start, statement.end) : null;
  });

const atTop = (line: string) => (tsx: string) => `${line}\n${tsx}`;

/** Imports that are missing, doubled, misplaced or lead nowhere. */
export const modulesImports = family('modules', {
  'missing-remotion-import': withoutStatement(/remotion/i),
  'missing-react-import': withoutStatement(/^react|\.React\b/),
  'missing-all-imports': onSource((source) =>
    moduleStatements(source).reduceRight(
      (text, { start, end }) => splice(text, start, end),
      source.text,
    ),
  ),
  'missing-one-name': onSource((source, random) => {
    const name = random.pick(takenNames(source));
    return name ? dropListed(name, source) : null;
  }),
  'unknown-module': onSource((source, random) => {
    const [line, use] = random.pick([
      [
        "import { motion } from 'framer-motion';",
        '<motion.div animate={{ opacity: 1 }}>hi</motion.div>',
      ],
      ["import Lottie from 'lottie-react';", '<Lottie animationData={{}} loop />'],
      [
        "import { Canvas } from '@react-three/fiber';",
        '<Canvas camera={{ position: [0, 0, 5] }} />',
      ],
      ["import { FaRocket } from 'react-icons/fa';", '<FaRocket size={48} color="#fff" />'],
    ]) ?? ['', ''];
    const element = random.pick(closings(source));
    return element ? `${line}\n${splice(source.text, element, element, use)}` : null;
  }),
  'unknown-module-function': (tsx) =>
    `import { clsx } from 'clsx';\nimport _ from 'lodash';\nconst joined_a = clsx('a', { b: true });\nconst sorted_a = _.sortBy([3, 1, 2]);\n${tsx}`,
  'css-import': atTop("import './styles.css';"),
  'asset-import': atTop("import logo from '../public/logo.png';"),
  'relative-import': atTop("import { theme } from './theme';"),
  'duplicate-import': onSource((source, random) => {
    const statement = random.pick(moduleStatements(source));
    return statement ? `${textOf(statement, source)}\n${source.text}` : null;
  }),
  'import-and-destructure': onSource((source) => {
    const names = takenNames(source)
      .map((part) => textOf(part, source))
      .filter((name) => /^\w+$/.test(name));
    if (names.length === 0) return null;
    const windowed = source.text.includes('window.Remotion');
    const again = windowed
      ? `import { ${names[0]}, AbsoluteFill } from 'remotion';`
      : 'const { AbsoluteFill, useCurrentFrame, interpolate } = window.Remotion;';
    return `${again}\n${source.text}`;
  }),
  'import-in-the-middle': onSource((source, random) => {
    const statement = random.pick(moduleStatements(source));
    const body = source.program.children('body');
    const before = random.pick(body.slice(2));
    if (!statement || !before || before.start <= statement.end) return null;
    const moved = splice(
      source.text,
      before.start,
      before.start,
      `${textOf(statement, source)}\n\n`,
    );
    return splice(moved, statement.start, statement.end);
  }),
  'import-inside-function': onPart(
    ['FunctionDeclaration'],
    (part) => part.child('body')?.type === 'BlockStatement',
    (part, { text }) => {
      const at = (part.child('body')?.start ?? 0) + 1;
      return splice(text, at, at, "\n  import { Easing } from 'remotion';");
    },
  ),
});

/** Places just before the closing tags of elements with children. */
function closings(source: Source): number[] {
  return source.parts.filter(({ type }) => type === 'JSXClosingElement').map(({ start }) => start);
}
