import type { AnyNode, Program } from 'acorn';
import type { CompileNote } from '../../scene/artifact';
import type { EarlyUse, Names } from '../names';
import { childrenOf } from '../tree';

/** Code with one declaration moved up, and what to tell about it. */
export type Moved = { code: string; note: CompileNote };

/**
 * Moves the first declaration that is used above itself to before its use, on one line;
 * null when there is none, or when its text cannot stand on one line.
 */
export function moveUp(code: string, program: Program, { early }: Names): Moved | null {
  for (const use of early) {
    const moved = move(code, program, use);
    if (moved) return moved;
  }
  return null;
}

function move(code: string, program: Program, { reference, binding }: EarlyUse): Moved | null {
  const list = listWith(program, binding.by);
  const declaration = list?.find((one) => declares(one, binding.by));
  const { start: at, name } = reference.node;
  const user = list?.find(({ start, end }) => start <= at && at < end);
  if (!declaration || !user || declaration.type.startsWith('Export')) return null;
  const text = code.slice(declaration.start, declaration.end);
  if (text.includes('\n') && /\/\/|`/.test(text)) return null;
  const line = code.slice(0, declaration.start).split('\n').length;
  const message = `“${name}” is used before it is declared; it is declared earlier now.`;
  return {
    code: [
      code.slice(0, user.start),
      `${text.replace(/\s*\n\s*/g, ' ')}${text.endsWith(';') ? '' : ';'} `,
      code.slice(user.start, declaration.start),
      text.replace(/[^\n]+/g, ''),
      code.slice(declaration.end),
    ].join(''),
    note: { kind: 'moved-declaration', message, line, degraded: false },
  };
}

/** The list of statements that a declaration stands in. */
function listWith(node: AnyNode, declaration: AnyNode): AnyNode[] | null {
  if (declaration.start < node.start || declaration.end > node.end) return null;
  const children = childrenOf(node);
  if (children.some((child) => declares(child, declaration))) return children;
  for (const child of children) {
    const list = listWith(child, declaration);
    if (list) return list;
  }
  return null;
}

function declares(statement: AnyNode, declaration: AnyNode): boolean {
  if (statement === declaration) return true;
  return statement.type === 'ExportNamedDeclaration' && statement.declaration === declaration;
}
