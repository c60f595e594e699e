import type { AnyNode, Expression, Identifier, Program } from 'acorn';

export type TopStatement = Program['body'][number];

/** A function in any of its written forms. */
export type FunctionNode = Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;

export type AnyLoop = Extract<
  AnyNode,
  {
    type:
      | 'ForStatement'
      | 'ForInStatement'
      | 'ForOfStatement'
      | 'WhileStatement'
      | 'DoWhileStatement';
  }
>;

export type ElementMaker = Extract<AnyNode, { type: 'CallExpression' }>;

/** Something that asks for a module, or for what is known of this one. */
export type ModuleLoad = Extract<
  AnyNode,
  { type: 'ImportExpression' | 'CallExpression' | 'MetaProperty' }
>;

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

export function isFunction(node: AnyNode): node is FunctionNode {
  return /^(?:Arrow)?Function/.test(node.type);
}

/** The direct children of a node, in source order. An array: this is the compiler's hottest loop. */
export function childrenOf(node: AnyNode): AnyNode[] {
  const children: AnyNode[] = [];
  for (const value of Object.values(node)) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) children.push(item);
    } else if (isNode(value)) children.push(value);
  }
  return children;
}

/** Whether the node or anything inside it fulfils `test`. */
export function contains(node: AnyNode, test: (inner: AnyNode) => boolean): boolean {
  if (test(node)) return true;
  for (const child of childrenOf(node)) if (contains(child, test)) return true;
  return false;
}

type Range = { start: number; end: number };

export function isWithin(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The nodes from `root` down to a node inside it, both included. */
export function pathTo(root: AnyNode, node: AnyNode): AnyNode[] {
  const path = [root];
  let at: AnyNode | undefined = root;
  while (at && at !== node) {
    const children = childrenOf(at);
    // The last one: key and value of a shorthand property stand in the same place.
    at =
      children.find((child) => child === node) ??
      children.findLast(({ start, end }) => start <= node.start && node.end <= end);
    if (at) path.push(at);
  }
  return path;
}

/** `a.b.c` for a chain of plain names, else null. */
export function dottedName(node: AnyNode): string | null {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.computed) return null;
  const object = dottedName(node.object);
  return object && node.property.type === 'Identifier' ? `${object}.${node.property.name}` : null;
}

/** Whether `callee` is `__fw.<name>`: JSX is emitted as calls of `__fw.h`. */
export function isRuntimeCall(callee: AnyNode, name: string): boolean {
  return isMember(callee, '__fw', name);
}

/** Whether a call makes a React element: emitted JSX, or `createElement` written by hand. */
export function makesElement(node: AnyNode): boolean {
  return node.type === 'CallExpression' && isElementMaker(node);
}

export function isElementMaker({ callee }: ElementMaker): boolean {
  return (
    isMember(callee, '__fw', 'h') ||
    isMember(callee, 'React', 'createElement') ||
    (callee.type === 'Identifier' && callee.name === 'createElement')
  );
}

function isMember(node: AnyNode, object: string, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === object &&
    node.property.type === 'Identifier' &&
    node.property.name === property &&
    !node.computed
  );
}

/** The string in a literal or in a template without holes, else null. */
export function stringIn(node: Expression | AnyNode): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral' || node.expressions.length > 0) return null;
  return node.quasis[0]?.value.cooked ?? null;
}

/** All names that a binding pattern declares. */
export function boundNames(pattern: AnyNode): string[] {
  return boundIdentifiers(pattern).map(({ name }) => name);
}

/** The identifiers that a pattern binds or assigns to, in source order. */
export function boundIdentifiers(pattern: AnyNode | null): Identifier[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap(boundIdentifiers);
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundIdentifiers);
    case 'Property':
      return boundIdentifiers(pattern.value);
    case 'AssignmentPattern':
      return boundIdentifiers(pattern.left);
    case 'RestElement':
      return boundIdentifiers(pattern.argument);
    default:
      return [];
  }
}
