import type { AnyNode } from 'acorn';

const ROUNDING = new Map<string, (value: number) => number>([
  ['round', Math.round],
  ['ceil', Math.ceil],
  ['floor', Math.floor],
]);

/**
 * Value of a number written as plain arithmetic (`5 * 30`, `Math.round(2.5 * FPS)`),
 * with `known` for the names in it. Null for anything that would have to be run.
 */
export function constantNumber(
  node: AnyNode | null | undefined,
  known: ReadonlyMap<string, number>,
): number | null {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'number' ? node.value : null;
    case 'Identifier':
      return known.get(node.name) ?? null;
    case 'UnaryExpression': {
      const value = constantNumber(node.argument, known);
      if (value === null) return null;
      return node.operator === '-' ? -value : node.operator === '+' ? value : null;
    }
    case 'BinaryExpression': {
      const left = constantNumber(node.left, known);
      const right = constantNumber(node.right, known);
      return left === null || right === null ? null : arithmetic(node.operator, left, right);
    }
    case 'CallExpression': {
      const { callee, arguments: given } = node;
      if (callee.type !== 'MemberExpression' || callee.computed || given.length !== 1) return null;
      if (callee.object.type !== 'Identifier' || callee.object.name !== 'Math') return null;
      const round = callee.property.type === 'Identifier' && ROUNDING.get(callee.property.name);
      const value = constantNumber(given[0], known);
      return round && value !== null ? round(value) : null;
    }
    default:
      return null;
  }
}

function arithmetic(operator: string, left: number, right: number): number | null {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return null;
  }
}
