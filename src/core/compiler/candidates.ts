import type { AnyNode, Program } from 'acorn';
import { DEFAULT_NAME } from './exported';
import { mayBeComponent } from './may-be-component';
import type { Names } from './names';
import { isWithin, makesElement, type TopStatement } from './tree';

/** Something at the top level that could be the scene. */
export type Candidate = {
  /** Its name, or what leads to it: `scenes.Intro`. */
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
  'ConditionalExpression',
  'LogicalExpression',
]);

/**
 * All functions, classes and wrapped components of the top level, in source order.
 * @param exported what is exported as default where that is no component: `{ component: Scene }`
 */
export function candidatesOf(
  program: Pick<Program, 'body'>,
  names: Names,
  exported: AnyNode | null = null,
): Candidate[] {
  const candidates: Candidate[] = [];
  program.body.forEach((statement, index) => {
    const isExported = exported && isWithin(statement, exported);
    const values = isExported ? withMembers(DEFAULT_NAME, exported) : declaredIn(statement);
    for (const [name, node] of values) {
      if (!COMPONENT_NODES.has(node.type) || !mayBeComponent(node)) continue;
      const isInside = (other: { node: AnyNode }) => isWithin(node, other.node);
      const renders =
        names.makers.some((maker) => isWithin(node, maker)) ||
        (!/Function|Class/.test(node.type) &&
          candidates.some((one) => one.renders && names.top.get(one.name)?.some(isInside)));
      const used = isUsed(name, index, program, names);
      candidates.push({ name, statement: index, renders, used });
    }
  });
  return candidates;
}

/** Names of the top level whose value can be seen to be no component. */
export function plainValues(program: Program): Set<string> {
  const plain = new Set<string>();
  for (const statement of program.body) {
    for (const [name, node] of declaredIn(statement)) if (!mayBeComponent(node)) plain.add(name);
  }
  return plain;
}

/** Names of the top level that hold an element, in source order. */
export function elementValues(program: Program): string[] {
  return program.body
    .flatMap(declaredIn)
    .filter(([, node]) => makesElement(node))
    .map(([name]) => name);
}

/** What a statement of the top level gives a name, and the names. */
export function declaredIn(statement: TopStatement): [string, AnyNode][] {
  const node = declarationOf(statement);
  switch (node?.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id, init }) =>
        id.type === 'Identifier' && init ? withMembers(id.name, init) : [],
      );
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return [[node.id?.name ?? DEFAULT_NAME, node]];
    case 'ExpressionStatement': {
      const { expression } = node;
      const isSet = expression.type === 'AssignmentExpression';
      if (!isSet || expression.left.type !== 'Identifier') return [];
      return [[expression.left.name, expression.right]];
    }
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [[DEFAULT_NAME, node]];
    default:
      return [];
  }
}

/** A value, and what is kept in it when it is an object or a list. */
function withMembers(name: string, node: AnyNode): [string, AnyNode][] {
  const all: [string, AnyNode][] = [[name, node]];
  if (node.type === 'ObjectExpression') {
    for (const property of node.properties) {
      if (property.type !== 'Property' || property.computed) continue;
      const { key, value } = property;
      if (key.type === 'Identifier') all.push([`${name}.${key.name}`, value]);
    }
  } else if (node.type === 'ArrayExpression') {
    for (const [index, element] of node.elements.entries()) {
      if (element) all.push([`${name}[${index}]`, element]);
    }
  }
  return all;
}

function declarationOf(statement: TopStatement): AnyNode | null {
  const exports =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
  return exports ? (statement.declaration ?? null) : statement;
}

function isUsed(name: string, own: number, program: Pick<Program, 'body'>, names: Names): boolean {
  const [root = name] = name.split(/[.[]/);
  return (names.top.get(root) ?? []).some(({ statement }) => {
    const user = program.body[statement];
    if (statement === own || !user) return false;
    return declarationOf(user)?.type.endsWith('Declaration') ?? false;
  });
}
