import type { Program } from 'acorn';
import { NameWalk } from './name-walk';
import type { Names, Scope } from './names';
import { isConstant } from './repair/binding';

/** Resolves every name of a module to its scope, by the rules of ECMAScript modules. */
export function resolveNames(program: Program): Names {
  const walk = new NameWalk(program);
  const { top, pending, again, patterns, loops, makers, loads } = walk;
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
  };
  for (const reference of pending) {
    const { name } = reference.node;
    let at: Scope | null = reference.scope;
    let binding = at.names.get(name);
    while (!binding && at.parent) {
      at = at.parent;
      binding = at.names.get(name);
    }
    if (reference.assigned && binding && isConstant(binding.by)) names.reassigned.add(binding);
    if (binding && at !== top) continue;
    const kind = binding && binding.by.type !== 'Program' ? names.top : names.free;
    const known = kind.get(name);
    if (known) known.push(reference);
    else kind.set(name, [reference]);
  }
  return names;
}
