import { onPart, onSource, textOf, topDeclarations } from './find';
import { family, splice } from './mutation';
import type { Source } from './syntax-tree';

/** The default export statement, with the name of what it declares. */
function defaultExport(source: Source) {
  const found = topDeclarations(source).find(
    ({ statement }) => statement.type === 'ExportDefaultDeclaration',
  );
  if (!found || found.declaration === found.statement) return null;
  const { statement, declaration } = found;
  const name =
    declaration.type === 'Identifier'
      ? declaration.name()
      : (declaration.child('id')?.name() ?? '');
  return { statement, declaration, name };
}

const onDefault = (
  change: (found: NonNullable<ReturnType<typeof defaultExport>>, source: Source) => string | null,
) =>
  onSource((source) => {
    const found = defaultExport(source);
    return found && change(found, source);
  });

/** Exports that are doubled, lost or spelt wrong. */
export const modulesExports = family('modules', {
  'export-twice': onDefault(({ name }, { text }) =>
    name ? `${text}\n\nexport default ${name};\n` : null,
  ),
  'export-three-ways': onDefault(({ name }, { text }) =>
    name ? `${text}\nexport { ${name} };\nmodule.exports = ${name};\n` : null,
  ),
  'two-defaults': onDefault(
    (_found, { text }) =>
      `${text}\n\nexport default function Preview() {\n  return <div style={{ color: 'white' }}>Preview</div>;\n}\n`,
  ),
  'export-keyword-doubled': onDefault(({ statement }, { text }) =>
    splice(text, statement.start, statement.start, 'export '),
  ),
  'no-export': onDefault(({ statement, declaration, name }, { text }) => {
    if (declaration.type === 'Identifier') return splice(text, statement.start, statement.end);
    return name ? splice(text, statement.start, declaration.start) : null;
  }),
  'default-lost': onDefault(({ statement, declaration }, { text }) =>
    declaration.type === 'FunctionDeclaration'
      ? splice(text, statement.start, declaration.start, 'export ')
      : null,
  ),
  'export-misspelt': onDefault(({ statement }, { text }) =>
    splice(text, statement.start, statement.start + 'export default'.length, 'export defualt'),
  ),
  'export-name-wrong': onDefault(({ declaration, name }, { text }) =>
    declaration.type === 'Identifier'
      ? splice(text, declaration.start, declaration.end, `${name}Scene`)
      : null,
  ),
  'export-called': onDefault(({ declaration, name }, { text }) =>
    declaration.type === 'Identifier'
      ? splice(text, declaration.start, declaration.end, `<${name} />`)
      : null,
  ),
  'export-default-const': onDefault(({ statement, declaration }, source) => {
    if (declaration.type !== 'FunctionDeclaration') return null;
    const [name, body] = [declaration.child('id')?.name(), declaration.child('body')];
    return name && body && declaration.children('params').length === 0
      ? splice(
          source.text,
          statement.start,
          statement.end,
          `export default const ${name} = () => ${textOf(body, source)};`,
        )
      : null;
  }),
  'export-in-object': onDefault(({ declaration, name }, { text }) =>
    declaration.type === 'Identifier'
      ? splice(
          text,
          declaration.start,
          declaration.end,
          `{ component: ${name}, durationInFrames: 150 }`,
        )
      : null,
  ),
  'helper-exported-inside': onPart(
    ['VariableDeclaration'],
    (part) => part.parent?.type === 'BlockStatement',
    (part, { text }) => splice(text, part.start, part.start, 'export '),
  ),
  'root-registered': onDefault(({ name }, { text }) =>
    name
      ? `import { Composition, registerRoot } from 'remotion';\n${text}\n\nexport const RemotionRoot = () => (\n  <Composition id="Main" component={${name}} durationInFrames={150} fps={30} width={1920} height={1080} />\n);\nregisterRoot(RemotionRoot);\n`
      : null,
  ),
});
