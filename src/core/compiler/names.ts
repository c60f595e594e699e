import type { AnyNode, Identifier, MemberExpression, ObjectPattern } from 'acorn';
import type { Binding } from './repair/binding';
import type { DroppedElement } from './repair/lost-returns';
import type { AnyLoop, ElementMaker, ModuleLoad } from './tree';

/** What one block, function or module declares. */
export type Scope = { parent: Scope | null; names: Map<string, Binding>; isFunction: boolean };

/** One use of a name, as a value. */
export type Reference = {
  node: Identifier;
  /** Index of the top-level statement that it stands in. */
  statement: number;
  /** First argument of `__fw.h`: the tag of an element. */
  tag: boolean;
  /** Gets a value: by an assignment of any kind, `++`, or as the variable of a loop. */
  assigned: boolean;
  scope: Scope;
};

/** A use that runs before the declaration that answers it. */
export type EarlyUse = { reference: Reference; binding: Binding };

/** Who uses which name of a module. */
export type Names = {
  /** Uses that no declaration of the file answers, by name. */
  free: Map<string, Reference[]>;
  /** Uses of names that the top level declares, by name. */
  top: Map<string, Reference[]>;
  /** Declarations of a name that its scope has already; `earlier` is always the first one. */
  again: { earlier: Binding; later: Binding }[];
  /** Constants and imports that get a value after their declaration. */
  reassigned: Set<Binding>;
  /** Every use of a name, whatever declares it. */
  uses: Reference[];
  /** Every declaration that takes an object apart, with what it takes apart. */
  patterns: { id: ObjectPattern; init: AnyNode; end: number }[];
  /** Every loop, outer ones first. */
  loops: AnyLoop[];
  /** Every call that makes a React element. */
  makers: ElementMaker[];
  /** Every `import()`, `import.meta` and call of a name `require`, outer ones first. */
  loads: ModuleLoad[];
  /** Uses above their own declaration, in the same function. */
  early: EarlyUse[];
  /** Elements that a function makes last and does not return. */
  dropped: DroppedElement[];
  /** Lists that a missing comma has turned into an index. */
  unseparated: MemberExpression[];
};
