import type { AnyNode, Identifier, Program } from 'acorn';
import { boundNames, childrenOf, dottedName, type FunctionNode } from './tree';

/** One use of a name, as a value. */
export type Reference = {
  node: Identifier;
  /** Index of the top-level statement that it stands in. */
  statement: number;
  /** First argument of `__fw.h`: the tag of an element. */
  tag: boolean;
  /** Left side of a plain assignment. */
  assigned: boolean;
};

/** Who uses which name of a module. */
export type Names = {
  /** Uses that no declaration of the file answers, by name. */
  free: Map<string, Reference[]>;
  /** Uses of names that the top level declares, by name. */
  top: Map<string, Reference[]>;
};

type Scope = { parent: Scope | null; names: Set<string>; isFunction: boolean };
type Pending = Reference & { scope: Scope };

/** Resolves every name of a module to its scope, by the rules of ECMAScript modules. */
export function resolveNames(program: Program): Names {
  const walk = new NameWalk();
  program.body.forEach((statement, index) => {
    walk.statement = index;
    walk.visit(statement, walk.top);
  });
  return walk.resolve();
}

class NameWalk {
  statement = 0;
  readonly top: Scope = { parent: null, names: new Set(), isFunction: true };
  private readonly pending: Pending[] = [];

  resolve(): Names {
    const names: Names = { free: new Map(), top: new Map() };
    for (const { scope, ...reference } of this.pending) {
      const { name } = reference.node;
      let at: Scope | null = scope;
      while (at && !at.names.has(name)) at = at.parent;
      if (at && at !== this.top) continue;
      const kind = at ? names.top : names.free;
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
        if (node.left.type === 'Identifier' && node.operator === '=') {
          this.refer(node.left, scope, { assigned: true });
        } else this.visit(node.left, scope);
        this.visit(node.right, scope);
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
        for (const specifier of node.specifiers) scope.names.add(specifier.local.name);
        break;
      case 'ExportNamedDeclaration':
        if (node.declaration) this.visit(node.declaration, scope);
        if (!node.source) for (const { local } of node.specifiers) this.visit(local, scope);
        break;
      case 'VariableDeclaration': {
        const owner = node.kind === 'var' ? functionScope(scope) : scope;
        for (const { id, init } of node.declarations) {
          this.declare(id, owner, scope);
          if (init) this.visit(init, scope);
        }
        break;
      }
      case 'FunctionDeclaration':
        if (node.id) scope.names.add(node.id.name);
        this.visitFunction(node, scope);
        break;
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.visitFunction(node, scope);
        break;
      case 'ClassDeclaration':
      case 'ClassExpression': {
        if (node.id && node.type === 'ClassDeclaration') scope.names.add(node.id.name);
        const inner = child(scope, node.id ? [node.id.name] : []);
        if (node.superClass) this.visit(node.superClass, inner);
        this.visit(node.body, inner);
        break;
      }
      case 'CatchClause': {
        const inner = child(scope);
        if (node.param) this.declare(node.param, inner, inner);
        this.visit(node.body, inner);
        break;
      }
      case 'BlockStatement':
      case 'StaticBlock':
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'SwitchStatement':
        this.visitChildren(node, child(scope));
        break;
      default:
        this.visitChildren(node, scope);
    }
  }

  private visitFunction(node: FunctionNode, scope: Scope): void {
    const own = node.type === 'FunctionExpression' && node.id ? [node.id.name] : [];
    const inner: Scope = { ...child(scope, own), isFunction: true };
    for (const param of node.params) this.declare(param, inner, inner);
    this.visit(node.body, inner);
  }

  /** Declares what a pattern binds, and visits the defaults and computed keys inside it. */
  private declare(pattern: AnyNode, owner: Scope, scope: Scope): void {
    for (const name of boundNames(pattern)) owner.names.add(name);
    this.visitDefaults(pattern, scope);
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
    this.pending.push({ node, scope, statement, tag: false, assigned: false, ...use });
  }
}

function child(parent: Scope, names: string[] = []): Scope {
  return { parent, names: new Set(names), isFunction: false };
}

function functionScope(scope: Scope): Scope {
  let at = scope;
  while (!at.isFunction && at.parent) at = at.parent;
  return at;
}
