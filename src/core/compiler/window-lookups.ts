import type { AnyNode, MemberExpression, Program } from 'acorn';
import { memberOnWindow } from '../scene/capabilities';
import { isGlobal } from './global-names';
import { availableOnWindow } from './known-names';
import type { ModuleEdits } from './module-edits';
import type { Names, Reference } from './names';
import { isRuntimeCall, pathTo } from './tree';

/**
 * Asks for the modules that a scene takes from `window`, and puts a placeholder where it takes
 * what no browser has, and would throw without it. What a scene sets itself, or asks for
 * before it uses it, stays.
 */
export function standInForWindow(program: Program, names: Names, edits: ModuleEdits): void {
  const found = new Map<string, { at: number; repairs: (() => void)[] }>();
  const kept = new Set<string>();
  const pathOf = ({ node, statement }: Reference) => {
    const root = program.body[statement];
    return root ? pathTo(root, node) : [];
  };
  const isNeededAs = (local: AnyNode): boolean => {
    if (local.type !== 'Identifier') return true;
    const uses = names.uses.filter(({ node }) => node.name === local.name);
    return uses.length > 0 && uses.every((use) => failsWithout(use.node, pathOf(use).at(-2)));
  };
  const find = (name: string, at: number, repair: (() => void) | null) => {
    if (isGlobal(name)) return;
    const module = availableOnWindow(name) ?? memberOnWindow(name);
    if (module !== null) edits.use(module);
    else if (!repair) kept.add(name);
    else if (!found.get(name)?.repairs.push(repair)) found.set(name, { at, repairs: [repair] });
  };
  for (const use of ['window', 'globalThis'].flatMap((name) => names.free.get(name) ?? [])) {
    const path = pathOf(use);
    const [user, member] = [path.at(-3), path.at(-2)];
    if (member?.type === 'VariableDeclarator' && member.id.type === 'ObjectPattern') {
      for (const property of member.id.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
        const { key, value } = property;
        if (value.type === 'AssignmentPattern' || property.computed) continue;
        const stand = () => edits.insert(value.end, ` = __fw.stand("${key.name}")`);
        find(key.name, key.start, isNeededAs(value) ? stand : null);
      }
    } else if (member?.type === 'MemberExpression' && member.object === use.node) {
      const { property } = member;
      if (member.computed || property.type !== 'Identifier') continue;
      const isKept =
        user?.type === 'VariableDeclarator' && user.id.type === 'Identifier'
          ? !isNeededAs(user.id)
          : !failsWithout(member, user);
      const stand = () => edits.replace(member, standFor(property.name, member, path));
      find(property.name, member.start, isKept ? null : stand);
    }
  }
  for (const [name, { at, repairs }] of found) {
    if (kept.has(name)) continue;
    for (const repair of repairs) repair();
    const message = `“window.${name}” is not there; a placeholder stands in for it.`;
    edits.note('unknown-name', message, at, true);
  }
}

/** Whether the use of a value by its parent throws when the value is missing. */
function failsWithout(node: AnyNode, parent: AnyNode | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node && !parent.optional;
    case 'CallExpression':
      if (parent.callee === node) return !parent.optional;
      return isRuntimeCall(parent.callee, 'h') && parent.arguments[0] === node;
    case 'NewExpression':
      return parent.callee === node;
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type !== 'Identifier';
    default:
      return false;
  }
}

/** The call that gives the placeholder; `new` would take its parentheses for its own. */
function standFor(name: string, member: MemberExpression, path: AnyNode[]): string {
  const isMade = path.some(
    (node) => node.type === 'NewExpression' && member.end <= node.callee.end,
  );
  return isMade ? `(__fw.stand("${name}"))` : `__fw.stand("${name}")`;
}
