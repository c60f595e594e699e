import type { Program } from 'acorn';
import { functionScope, NameWalk } from './name-walk';
import type { Names, Reference, Scope } from './names';
import { type Binding, isConstant } from './repair/binding';

/** Resolves every name of a module to its scope, by the rules of ECMAScript modules. */
export function resolveNames(program: Program): Names {
  const walk = new NameWalk(program);
  const { top, pending, again, patterns, loops, makers, loads, dropped, unseparated } = walk;
  const names: Names = {
    free: new Map(),
    top: new Map(),
    again,
    reassigned: new Set(),
    uses: pending,
    patterns,
    loops,
    makers,
    loads,
    early: [],
    dropped,
    unseparated,
  };
  for (const reference of pending) {
    const { name } = reference.node;
    let at: Scope = reference.scope;
    let binding = at.names.get(name);
    while (!binding && at.parent) {
      at = at.parent;
      binding = at.names.get(name);
    }
    if (binding && isEarly(reference, at, binding)) names.early.push({ reference, binding });
    if (reference.assigned && binding && isConstant(binding.by)) names.reassigned.add(binding);
    if (binding && at !== top) continue;
    const kind = binding && binding.by.type !== 'Program' ? names.top : names.free;
    const known = kind.get(name);
    if (known) known.push(reference);
    else kind.set(name, [reference]);
  }
  return names;
}

/** Whether a use runs before its `const` or `let`: above it, and in the same function. */
function isEarly({ node, scope }: Reference, owner: Scope, { by }: Binding): boolean {
  if (node.start >= by.start || by.type !== 'VariableDeclaration' || by.kind === 'var')
    return false;
  return functionScope(scope) === functionScope(owner);
}
