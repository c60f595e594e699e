import type { AnyNode, Identifier, Program } from 'acorn';
import { SCENE_PARAMS } from '../scene/artifact';
import { type Binding, isConstant, mayShare } from './repair/binding';
import { boundIdentifiers, childrenOf, dottedName, type FunctionNode } from './tree';

/** One use of a name, as a value. */
export type Reference = {
  node: Identifier;
  /** Index of the top-level statement that it stands in. */
  statement: number;
  /** First argument of `__fw.h`: the tag of an element. */
  tag: boolean;
  /** Gets a value: by an assignment of any kind, `++`, or as the variable of a loop. */
  assigned: boolean;
};

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
};

type Scope = { parent: Scope | null; names: Map<string, Binding>; isFunction: boolean };
type Pending = Reference & { scope: Scope };

/** Resolves every name of a module to its scope, by the rules of ECMAScript modules. */
export function resolveNames(program: Program): Names {
  const walk = new NameWalk(program);
  program.body.forEach((statement, index) => {
    walk.statement = index;
    walk.visit(statement, walk.top);
  });
  return walk.resolve();
}

class NameWalk {
  statement = 0;
  readonly top: Scope = { parent: null, names: new Map(), isFunction: true };
  private readonly pending: Pending[] = [];
  private readonly again: Names['again'] = [];
  private readonly targets = new Set<AnyNode>();

  constructor(program: Program) {
    // The parameters of the body that the module becomes.
    for (const name of SCENE_PARAMS) {
      const id: Identifier = { type: 'Identifier', name, start: 0, end: 0 };
      this.top.names.set(name, { id, by: program });
    }
  }

  resolve(): Names {
    const names: Names = {
      free: new Map(),
      top: new Map(),
      again: this.again,
      reassigned: new Set(),
    };
    for (const { scope, ...reference } of this.pending) {
      const { name } = reference.node;
      let at: Scope | null = scope;
      while (at && !at.names.has(name)) at = at.parent;
      const binding = at?.names.get(name);
      if (reference.assigned && binding && isConstant(binding.by)) names.reassigned.add(binding);
      if (at && at !== this.top) continue;
      const kind = binding && binding.by.type !== 'Program' ? names.top : names.free;
      const known = kind.get(name);
      if (known) known.push(reference);
      else kind.set(name, [reference]);
    }
    return names;
  }

  visit(node: AnyNode, scope: Scope): void {
    switch (node.type) {
      case 'Identifier':
        this.refer(node, scope);
        break;
      case 'MemberExpression':
        this.visit(node.object, scope);
        if (node.computed) this.visit(node.property, scope);
        break;
      case 'Property':
      case 'MethodDefinition':
      case 'PropertyDefinition':
        if (node.computed) this.visit(node.key, scope);
        if (node.value) this.visit(node.value, scope);
        break;
      case 'CallExpression': {
        const tag = dottedName(node.callee) === '__fw.h' ? node.arguments[0] : undefined;
        this.visit(node.callee, scope);
        for (const argument of node.arguments) {
          if (argument === tag && argument.type === 'Identifier') {
            this.refer(argument, scope, { tag: true });
          } else this.visit(argument, scope);
        }
        break;
      }
      case 'AssignmentExpression':
        this.visitTarget(node.left, scope);
        this.visit(node.right, scope);
        break;
      case 'UpdateExpression':
        this.visitTarget(node.argument, scope);
        break;
      case 'LabeledStatement':
        this.visit(node.body, scope);
        break;
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
      case 'ExportAllDeclaration':
        break;
      case 'ImportDeclaration':
        for (const { local } of node.specifiers) this.bind(local, node, scope);
        break;
      case 'ExportNamedDeclaration':
        if (node.declaration) this.visit(node.declaration, scope);
        if (!node.source) for (const { local } of node.specifiers) this.visit(local, scope);
        break;
      case 'VariableDeclaration': {
        const owner = node.kind === 'var' ? functionScope(scope) : scope;
        for (const { id, init } of node.declarations) {
          this.declare(id, node, owner, scope);
          if (init) this.visit(init, scope);
        }
        break;
      }
      case 'FunctionDeclaration':
        if (node.id) this.bind(node.id, node, scope);
        this.visitFunction(node, scope);
        break;
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.visitFunction(node, scope);
        break;
      case 'ClassDeclaration':
      case 'ClassExpression': {
        if (node.id && node.type === 'ClassDeclaration') this.bind(node.id, node, scope);
        const inner = child(scope);
        if (node.id) this.bind(node.id, node, inner);
        if (node.superClass) this.visit(node.superClass, inner);
        this.visit(node.body, inner);
        break;
      }
      case 'CatchClause': {
        const inner = child(scope);
        if (node.param) this.declare(node.param, node, inner, inner);
        this.visitChildren(node.body, inner);
        break;
      }
      case 'BlockStatement':
      case 'StaticBlock':
      case 'ForStatement':
      case 'SwitchStatement':
        this.visitChildren(node, child(scope));
        break;
      case 'ForInStatement':
      case 'ForOfStatement': {
        const inner = child(scope);
        this.visitTarget(node.left, inner);
        this.visit(node.right, inner);
        this.visit(node.body, inner);
        break;
      }
      default:
        this.visitChildren(node, scope);
    }
  }

  private visitFunction(node: FunctionNode, scope: Scope): void {
    let around = scope;
    if (node.type === 'FunctionExpression' && node.id) {
      around = child(scope);
      this.bind(node.id, node, around);
    }
    const inner: Scope = { ...child(around), isFunction: true };
    for (const param of node.params) this.declare(param, node, inner, inner);
    // The body's own names may not be those of the parameters: one scope for both.
    if (node.body.type === 'BlockStatement') this.visitChildren(node.body, inner);
    else this.visit(node.body, inner);
  }

  /** Declares what a pattern binds, and visits the defaults and computed keys inside it. */
  private declare(pattern: AnyNode, by: AnyNode, owner: Scope, scope: Scope): void {
    for (const id of boundIdentifiers(pattern)) this.bind(id, by, owner);
    this.visitDefaults(pattern, scope);
  }

  private bind(id: Identifier, by: AnyNode, scope: Scope): void {
    const later = { id, by };
    const earlier = scope.names.get(id.name);
    if (!earlier) scope.names.set(id.name, later);
    else if (!scope.isFunction || !mayShare(earlier, later)) this.again.push({ earlier, later });
  }

  /** The left side of an assignment, or the variable of a loop. */
  private visitTarget(node: AnyNode, scope: Scope): void {
    for (const id of boundIdentifiers(node)) this.targets.add(id);
    this.visit(node, scope);
  }

  private visitDefaults(pattern: AnyNode, scope: Scope): void {
    if (pattern.type === 'AssignmentPattern') {
      this.visitDefaults(pattern.left, scope);
      this.visit(pattern.right, scope);
    } else if (pattern.type === 'Property') {
      if (pattern.computed) this.visit(pattern.key, scope);
      this.visitDefaults(pattern.value, scope);
    } else if (pattern.type !== 'Identifier') {
      for (const part of childrenOf(pattern)) this.visitDefaults(part, scope);
    }
  }

  private visitChildren(node: AnyNode, scope: Scope): void {
    for (const part of childrenOf(node)) this.visit(part, scope);
  }

  private refer(node: Identifier, scope: Scope, use: Partial<Reference> = {}): void {
    const { statement } = this;
    const assigned = this.targets.has(node);
    this.pending.push({ node, scope, statement, tag: false, assigned, ...use });
  }
}

function child(parent: Scope): Scope {
  return { parent, names: new Map(), isFunction: false };
}

function functionScope(scope: Scope): Scope {
  let at = scope;
  while (!at.isFunction && at.parent) at = at.parent;
  return at;
}
