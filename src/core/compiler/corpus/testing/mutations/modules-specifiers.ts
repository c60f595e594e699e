import { onSource, textOf } from './find';
import { moduleStatements, takenNames } from './modules-imports';
import { family, splice } from './mutation';

/** Changes one import statement of Remotion or React as text. */
const onImport = (change: (statement: string) => string) =>
  onSource((source, random) => {
    const imports = moduleStatements(source).filter(({ type }) => type === 'ImportDeclaration');
    const statement = random.pick(imports);
    if (!statement) return null;
    return splice(source.text, statement.start, statement.end, change(textOf(statement, source)));
  });

/** Changes where the window dialect takes its names from. */
const onWindow = (change: (tsx: string) => string) => (tsx: string) => {
  const changed = tsx.includes('window.Remotion') ? change(tsx) : tsx;
  return changed === tsx ? null : changed;
};

/** Names taken from the wrong place or in the wrong way. */
export const modulesSpecifiers = family('modules', {
  'require-for-import': onImport((statement) =>
    statement.replace(
      /^import\s+(?:\* as )?(.*?)\s+from\s+(['"].*?['"])/s,
      (_all, names: string, from: string) => {
        const [, first, list] = /^(\w+)?\s*,?\s*(\{.*\})?$/s.exec(names) ?? [];
        const bindings = [
          first,
          list?.replace(/\btype \w+,?/g, '').replace(/(\w+) as (\w+)/g, '$1: $2'),
        ];
        return bindings
          .filter(Boolean)
          .map((one) => `const ${one} = require(${from})`)
          .join(';\n');
      },
    ),
  ),
  'wrong-case-specifier': onImport((statement) =>
    statement.replace(
      /(['"])(r)(\w+)\1/,
      (_all, quote: string, _r: string, rest: string) => `${quote}R${rest}${quote}`,
    ),
  ),
  'type-only-import': onImport((statement) =>
    statement.replace(/^import (?!type)/, 'import type '),
  ),
  'wrong-package': onImport((statement) =>
    statement.replace(/['"]remotion['"]/, "'@remotion/core'"),
  ),
  'missing-from': onImport((statement) => statement.replace(/\s+from\s+/, ' ')),
  'missing-specifier-quotes': onImport((statement) => statement.replace(/['"](\w+)['"]/, '$1')),
  'import-braces-lost': onImport((statement) => statement.replace(/[{}]/g, '')),
  'hook-from-react': onSource((source, random) => {
    const name = random.pick(
      takenNames(source).filter((part) => /^use(?:Current|Video)/.test(textOf(part, source))),
    );
    if (!name) return null;
    const without = splice(
      source.text,
      name.start,
      name.end + (source.text[name.end] === ',' ? 1 : 0),
    );
    const moved = textOf(name, source);
    return source.text.includes('window.Remotion')
      ? `const { ${moved} } = window.React;\n${without}`
      : `import { ${moved} } from 'react';\n${without}`;
  }),
  'window-lower-case': onWindow((tsx) => tsx.replace('window.Remotion', 'window.remotion')),
  'remotion-global': onWindow((tsx) => tsx.replace('= window.Remotion', '= Remotion')),
  'window-optional': onWindow((tsx) =>
    tsx.replace('window.Remotion', '(window as any)?.Remotion ?? {}'),
  ),
});
