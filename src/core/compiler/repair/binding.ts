import type { AnyNode, Identifier } from 'acorn';

/** What declares a name. */
export type Binding = {
  /** The identifier that is bound. */
  id: Identifier;
  /** The import, declaration, function (also for its parameters), class or catch that binds it. */
  by: AnyNode;
};

/** Whether a function's scope may hold both: `var`, functions and parameters give way to each other. */
export function mayShare(earlier: Binding, later: Binding): boolean {
  return isLoose(earlier) && isLoose(later) && !(isParameter(earlier) && isParameter(later));
}

/** Whether a binding of this declaration refuses a second value. */
export function isConstant(by: AnyNode): boolean {
  return (
    by.type === 'ImportDeclaration' || (by.type === 'VariableDeclaration' && by.kind === 'const')
  );
}

/** The parameters of a scene's body are bound by its program; `__fw` has to stay what it is. */
function isLoose({ id, by }: Binding): boolean {
  if (by.type === 'VariableDeclaration') return by.kind === 'var';
  return by.type.includes('Function') || (by.type === 'Program' && id.name !== '__fw');
}

function isParameter({ id, by }: Binding): boolean {
  return by.type.includes('Function') && 'id' in by && by.id !== id;
}
