import type { AnyNode } from 'acorn';
import { makesElement } from './tree';

const NEVER_COMPONENTS = new Set<AnyNode['type']>([
  'ArrayExpression',
  'BinaryExpression',
  'Literal',
  'ObjectExpression',
  'TemplateLiteral',
  'UnaryExpression',
  'UpdateExpression',
]);

/** False for a value that nobody can draw: a number, a text, a plain object, an element. */
export function mayBeComponent(node: AnyNode): boolean {
  return !NEVER_COMPONENTS.has(node.type) && !makesElement(node);
}
