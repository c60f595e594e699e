import { transform } from 'sucrase';

/** Parameters of a body made by `compilePlainly`. */
export const PLAIN_PARAMS = ['React', 'window'] as const;

/**
 * What many tools do: Sucrase, regular expressions for imports and exports, and `return`.
 * Written to run as many scenes as that can, for comparison.
 * @throws Sucrase's SyntaxError
 */
export function compilePlainly(tsx: string): string {
  const { code } = transform(tsx, {
    transforms: ['typescript', 'jsx'],
    production: true,
    disableESTransforms: true,
  });
  const name =
    /export\s+default\s+(?:function|class)\s+(\w+)/.exec(code)?.[1] ??
    /export\s+default\s+(?:React\.)?(?:memo\()?(\w+)\)?\s*;?\s*$/m.exec(code)?.[1] ??
    /(?:function|const)\s+([A-Z]\w*)/.exec(code)?.[1];
  const body = code
    .replace(/^import\s+(\w+)\s+from\s+['"]react['"];?/gm, '')
    .replace(/^import\s+\*\s+as\s+(\w+)\s+from\s+['"](\w+)['"];?/gm, (_all, as, from) =>
      as === 'React' ? '' : `const ${as} = ${globalOf(from)};`,
    )
    .replace(
      /^import\s+(?:\w+\s*,\s*)?\{([^}]*)\}\s+from\s+['"](\w+)['"];?/gm,
      (_all, names, from) => `const {${names.replace(/\s+as\s+/g, ': ')}} = ${globalOf(from)};`,
    )
    .replace(/^import\s.*$/gm, '')
    .replace(/^export\s+default\s+(?=function|class)/gm, '')
    .replace(/^export\s+default\s.*$/gm, '')
    .replace(/^export\s+\{[^}]*\};?/gm, '')
    .replace(/^export\s+(?=const|let|var|function|class)/gm, '');
  return `${body}\nreturn ${name};`;
}

function globalOf(specifier: string): string {
  return specifier === 'react' ? 'React' : 'window.Remotion';
}
