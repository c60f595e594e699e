import type { AnyNode, Program } from 'acorn';
import type { ModuleEdits } from './module-edits';
import type { Reference } from './names';
import { replaceUse } from './replace-use';
import { dottedName, type FunctionNode, isFunction, makesElement, pathTo } from './tree';

/** Names that scenes use as if they were there: the hook that gives them, and a value without it. */
export const HOOKS: ReadonlyMap<string, readonly [call: string, constant: number]> = new Map([
  ['frame', ['useCurrentFrame()', 0]],
  ['fps', ['useVideoConfig().fps', 30]],
  ['width', ['useVideoConfig().width', 1920]],
  ['height', ['useVideoConfig().height', 1080]],
  ['durationInFrames', ['useVideoConfig().durationInFrames', 150]],
]);

/** Calls the hooks whose values a scene uses and forgets to ask for. */
export class MissingHooks {
  /** What has to stand at the head of a function. */
  private readonly heads = new Map<FunctionNode, string[]>();

  constructor(
    private readonly program: Program,
    private readonly edits: ModuleEdits,
  ) {}

  /** Declares `name` with the value of `HOOKS` that is called `hook`, wherever it is used. */
  add(name: string, hook: string, uses: Reference[]): void {
    const [call, constant] = HOOKS.get(hook) ?? [];
    let outside: Reference | null = null;
    let isInline = false;
    const inside = new Set<FunctionNode>();
    for (const use of uses) {
      const holder = this.holderOf(use);
      if (holder) inside.add(holder);
      else if (!this.isInElement(use)) outside ??= use;
      else {
        const value = `${this.edits.use('remotion')}.${call}`;
        replaceUse(this.program, use, value, this.edits);
        isInline = true;
      }
    }
    const { edits } = this;
    for (const holder of inside) {
      const heads = this.heads.get(holder) ?? [];
      heads.push(`const ${name} = ${edits.use('remotion')}.${call};`);
      this.heads.set(holder, heads);
    }
    const [first] = uses;
    if (first && (isInline || inside.size > 0)) {
      const message = `Asked Remotion for “${name}”, which is used without its hook.`;
      edits.note('added-hook', message, first.node.start);
    }
    if (outside) {
      edits.declare(`const ${name} = ${constant};`);
      const message = `“${name}” is used outside a component, where it is always ${constant}.`;
      edits.note('constant-hook', message, outside.node.start, true);
    }
  }

  /** Makes the edits; after this nothing can be added. */
  insert(): void {
    for (const [{ body, end }, heads] of this.heads) {
      const text = heads.join(' ');
      if (body.type === 'BlockStatement') this.edits.insert(body.start + 1, ` ${text}`);
      else {
        // Before the parentheses around the expression, if it has any.
        const arrow = this.edits.code.lastIndexOf('=>', body.start) + 2;
        this.edits.insert(arrow, ` { ${text} return (`);
        this.edits.insert(end, '); }');
      }
    }
  }

  /** Whether the use stands in an element of the top level, which is made a component. */
  private isInElement({ statement }: Reference): boolean {
    const root = this.program.body[statement];
    if (root?.type === 'ExpressionStatement') return makesElement(root.expression);
    return root?.type === 'ExportDefaultDeclaration' && makesElement(root.declaration);
  }

  /** The outermost function around a use that runs while the scene is drawn. */
  private holderOf({ node, statement }: Reference): FunctionNode | null {
    const root = this.program.body[statement];
    const path = root ? pathTo(root, node) : [];
    const index = path.findIndex(isFunction);
    const holder = path[index];
    const isInBody = holder && isFunction(holder) && path[index + 1] === holder.body;
    return isInBody && !path.slice(0, index).some(runsAtOnce) ? holder : null;
  }
}

/** A call at module level that runs its callback there, as in `items.map(…)`; `memo(…)` does not. */
function runsAtOnce(node: AnyNode): boolean {
  if (node.type === 'MethodDefinition') return true;
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    !/\b(?:memo|forwardRef|lazy)$/.test(dottedName(node.callee) ?? '')
  );
}
