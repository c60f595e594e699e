import type { AnyNode } from 'acorn';
import type { ModuleEdits } from '../module-edits';
import type { Names } from '../names';
import { childrenOf } from '../tree';
import { mendEscapes } from './escapes';
import type { ParsedModule } from './tolerant-parser';

/**
 * Writes in other words what can be read and is forbidden: reserved words as names, `a?.b = 1`,
 * `a ?? b || c`, `delete name`, a comma behind a rest, escapes in templates; and `using`, which
 * not every surface knows.
 */
export function repairForbidden(
  { program, problems }: ParsedModule,
  names: Names,
  edits: ModuleEdits,
): void {
  if (problems.size === 0 && !/\busing\s/.test(edits.code)) return;
  const reserved = new Set<number>();
  for (const [at, message] of problems) {
    if (/is reserved$|^(?:Binding|Assigning)/.test(message)) reserved.add(at);
    if (/after the rest/.test(message) && edits.code[at] === ',') {
      const isLast = /^,\s*[}\])]/.test(edits.code.slice(at, at + 200));
      const start = isLast ? at : edits.code.lastIndexOf('...', at);
      edits.replace({ start, end: isLast ? at + 1 : start + 3 }, '');
      edits.note(
        'dropped-rest',
        'The rest of a list has to be its last part, without a comma.',
        at,
      );
    }
  }
  new Rewriter(edits, reserved).visit(program);
  for (const [name, references] of [...names.free]) {
    if (!references.some(({ node }) => reserved.has(node.start))) continue;
    names.free.delete(name);
    names.free.set(rename(name), references);
  }
}

class Rewriter {
  constructor(
    private readonly edits: ModuleEdits,
    private readonly reserved: ReadonlySet<number>,
  ) {}

  visit(node: AnyNode): void {
    const { edits, reserved } = this;
    switch (node.type) {
      case 'Property':
        if (node.shorthand && reserved.has(node.start)) {
          edits.insert(node.key.end, `: ${rename(edits.code.slice(node.key.start, node.key.end))}`);
          return;
        }
        break;
      case 'Identifier':
        if (reserved.has(node.start)) {
          edits.replace(node, rename(node.name));
          edits.note(
            'reserved-word',
            `“${node.name}” is a word of the language: renamed it.`,
            node.start,
          );
        }
        return;
      case 'VariableDeclaration':
        if (node.kind.endsWith('using')) {
          edits.replace({ start: node.start, end: node.start + node.kind.length }, 'const');
          const message = 'Made a constant of “using”: nothing is disposed of in a scene.';
          edits.note('using', message, node.start);
        }
        break;
      case 'UnaryExpression':
        if (node.operator === 'delete' && node.argument.type === 'Identifier') {
          edits.replace({ start: node.start, end: node.start + 'delete'.length }, 'void');
        }
        break;
      case 'AssignmentExpression':
        this.assignInside(node, node.left);
        break;
      case 'UpdateExpression':
        this.assignInside(node, node.argument);
        break;
      case 'LogicalExpression':
        this.separate(node.operator, node.left);
        this.separate(node.operator, node.right);
        break;
      case 'TaggedTemplateExpression':
        // Here a function gets the text as it was written.
        this.visit(node.tag);
        for (const inner of node.quasi.expressions) this.visit(inner);
        return;
      case 'TemplateLiteral':
        for (const { start, end, value } of node.quasis) {
          if (value.cooked != null) continue;
          edits.replace({ start, end }, mendEscapes(edits.code.slice(start, end)));
        }
    }
    for (const child of childrenOf(node)) this.visit(child);
  }

  /** `a?.b = 1` → `null == a ? void 0 : (a.b = 1)`: what the author meant by it. */
  private assignInside(whole: AnyNode, target: AnyNode): void {
    const { edits } = this;
    if (target.type !== 'ChainExpression') return;
    const tests: string[] = [];
    let node: AnyNode = target.expression;
    while (node.type === 'MemberExpression' || node.type === 'CallExpression') {
      const inner: AnyNode = node.type === 'CallExpression' ? node.callee : node.object;
      if (node.optional) {
        const at = edits.code.indexOf('?.', inner.end);
        const keepsDot = node.type === 'MemberExpression' && !node.computed;
        edits.replace({ start: at, end: at + 2 }, keepsDot ? '.' : '');
        tests.unshift(`null == ${edits.code.slice(inner.start, inner.end)}`);
      }
      node = inner;
    }
    edits.insert(whole.start, `${tests.join(' || ')} ? void 0 : (`);
    edits.insert(whole.end, ')');
    edits.note(
      'optional-target',
      'An optional member gets its value only where there is one.',
      whole.start,
    );
  }

  /** Brackets around an operand that may not stand beside `??`. */
  private separate(operator: string, operand: AnyNode): void {
    if (operand.type !== 'LogicalExpression') return;
    if ((operator === '??') === (operand.operator === '??')) return;
    this.edits.insert(operand.start, '(');
    this.edits.insert(operand.end, ')');
  }
}

function rename(word: string): string {
  return `${word}$`;
}
