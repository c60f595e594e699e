import type { AnyNode, Program } from 'acorn';
import { mayBeComponent } from './may-be-component';
import type { Names } from './names';
import { contains, makesElement, type TopStatement } from './tree';

/** A top-level binding that could be the scene. */
export type Candidate = {
  name: string;
  /** Index of its top-level statement. */
  statement: number;
  /** Makes React elements somewhere inside, or wraps a candidate that does. */
  renders: boolean;
  /** Another top-level declaration of the file uses it. */
  used: boolean;
};

const COMPONENT_NODES = new Set<AnyNode['type']>([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassDeclaration',
  'ClassExpression',
  'CallExpression',
]);

/** All functions, classes and wrapped components of the top level, in source order. */
export function candidatesOf(program: Program, names: Names): Candidate[] {
  const candidates: Candidate[] = [];
  program.body.forEach((statement, index) => {
    for (const [name, node] of declared(statement)) {
      if (!COMPONENT_NODES.has(node.type) || !mayBeComponent(node)) continue;
      const rendering = (other: AnyNode) =>
        makesElement(other) ||
        (node.type === 'CallExpression' &&
          other.type === 'Identifier' &&
          candidates.some((known) => known.name === other.name && known.renders));
      candidates.push({
        name,
        statement: index,
        renders: contains(node, rendering),
        used: isUsed(name, index, program, names),
      });
    }
  });
  return candidates;
}

/** Names of the top level whose value can be seen to be no component. */
export function plainValues(program: Program): Set<string> {
  const plain = new Set<string>();
  for (const statement of program.body) {
    for (const [name, node] of declared(statement)) if (!mayBeComponent(node)) plain.add(name);
  }
  return plain;
}

function* declared(statement: TopStatement): Generator<[string, AnyNode]> {
  const node = declarationOf(statement);
  if (node?.type === 'VariableDeclaration') {
    for (const { id, init } of node.declarations) {
      if (id.type === 'Identifier' && init) yield [id.name, init];
    }
  } else if (node?.type === 'FunctionDeclaration' || node?.type === 'ClassDeclaration') {
    if (node.id) yield [node.id.name, node];
  }
}

function declarationOf(statement: TopStatement): AnyNode | null {
  const exports =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
  return exports ? (statement.declaration ?? null) : statement;
}

function isUsed(name: string, own: number, program: Program, names: Names): boolean {
  return (names.top.get(name) ?? []).some(({ statement }) => {
    const user = program.body[statement];
    if (statement === own || !user) return false;
    return declarationOf(user)?.type.endsWith('Declaration') ?? false;
  });
}
