import type { AnyNode, Identifier, ImportExpression, Program } from 'acorn';
import type { ModuleEdits } from '../module-edits';
import { childrenOf, dottedName, type FunctionNode, makesElement } from '../tree';

/** A function, or the top level, and what waits directly inside it. */
type Owner = {
  node: FunctionNode | Program;
  /** The callback of an effect. */
  effect: boolean;
  /** Has a component's name, or none because it is the default export. */
  component: boolean;
  waits: Extract<AnyNode, { type: 'AwaitExpression' | 'ForOfStatement' }>[];
  /** Makes elements or calls hooks directly inside. */
  draws: boolean;
};

/**
 * A scene is drawn at once. An `await` at the top level or in a component goes on without
 * waiting, other functions become async, and so do the insides of effects.
 * @returns the imports that are needed at once
 */
export function repairAwaits(program: Program, edits: ModuleEdits): Set<ImportExpression> {
  const repair = new AwaitRepair(edits);
  if (/\b(?:await|async)\b/.test(edits.code)) repair.look(program);
  return repair.atOnce;
}

class AwaitRepair {
  readonly atOnce = new Set<ImportExpression>();
  private declared = false;

  constructor(private readonly edits: ModuleEdits) {}

  look(node: FunctionNode | Program, use: { effect?: boolean; component?: boolean } = {}): void {
    const { effect = false, component = false } = use;
    const owner: Owner = { node, effect, component, waits: [], draws: false };
    for (const part of childrenOf(node)) this.collect(part, owner, node);
    this.settle(owner);
  }

  private collect(node: AnyNode, owner: Owner, parent: AnyNode): void {
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.look(node, { effect: isEffect(parent, node), component: isComponent(parent, node) });
        return;
      case 'AwaitExpression':
        owner.waits.push(node);
        break;
      case 'ForOfStatement':
        if (node.await) owner.waits.push(node);
        break;
      case 'CallExpression':
        owner.draws ||=
          makesElement(node) || /(?:^|\.)use[A-Z]/.test(dottedName(node.callee) ?? '');
    }
    for (const part of childrenOf(node)) this.collect(part, owner, node);
  }

  private settle({ node, effect, component, waits, draws }: Owner): void {
    const { edits } = this;
    const isAsync = node.type !== 'Program' && node.async;
    const first = waits[0];
    if (effect && (isAsync || first)) {
      edits.insert(node.start, `() => void (${isAsync ? '' : 'async '}`);
      edits.insert(node.end, ')()');
      edits.note(
        'async-effect',
        'An effect cannot be async: started it without waiting.',
        node.start,
      );
    } else if (isAsync && draws && component) {
      edits.replace({ start: node.start, end: node.start + 'async'.length }, '');
      this.goOn(waits, node);
    } else if (first && !isAsync) {
      const isMethod = edits.code[node.start] === '(' && node.type === 'FunctionExpression';
      if (draws || isMethod || node.type === 'Program') this.goOn(waits, node);
      else {
        edits.insert(node.start, 'async ');
        edits.note('made-async', 'Made a function async that waits for something.', node.start);
      }
    }
  }

  /** Takes the waiting out; a promise's value, which is not there, is a placeholder. */
  private goOn(waits: Owner['waits'], owner: AnyNode): void {
    const { edits } = this;
    let late = false;
    for (const wait of waits) {
      if (wait.type === 'ForOfStatement') {
        const at = edits.code.indexOf('await', wait.start);
        edits.replace({ start: at, end: at + 'await'.length }, '');
        late = true;
        continue;
      }
      const keyword = { start: wait.start, end: wait.start + 'await'.length };
      if (wait.argument.type === 'ImportExpression') {
        this.atOnce.add(wait.argument);
        edits.replace(keyword, '');
        continue;
      }
      late = true;
      edits.replace(keyword, '__fw_await(');
      edits.insert(wait.end, ')');
      if (!this.declared) edits.declare(AWAIT);
      this.declared = true;
    }
    const message = 'A scene is drawn at once: it goes on without waiting for what takes time.';
    edits.note('dropped-await', message, waits[0]?.start ?? owner.start, late);
  }
}

const AWAIT =
  'const __fw_await = (value) => typeof value?.then === "function" ? (value.then(null, () => {}), __fw.stand("not loaded")) : value;';

function isEffect(parent: AnyNode, node: AnyNode): boolean {
  if (parent.type !== 'CallExpression' || parent.arguments[0] !== node) return false;
  return /(?:^|\.)use(?:Layout|Insertion)?Effect$/.test(dottedName(parent.callee) ?? '');
}

function isComponent(parent: AnyNode, node: FunctionNode): boolean {
  if (parent.type === 'ExportDefaultDeclaration') return true;
  const id: Identifier | null | undefined =
    node.id ??
    (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : null);
  return id !== null && id !== undefined && /^[A-Z]/.test(id.name);
}
