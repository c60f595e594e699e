import type { AnyNode, Identifier, Program } from 'acorn';
import { SCENE_PARAMS } from '../scene/artifact';
import type { Names, Reference, Scope } from './names';
import { mayShare } from './repair/binding';
import { unseparatedLists } from './repair/lost-commas';
import { droppedElement } from './repair/lost-returns';
import {
  boundIdentifiers,
  childrenOf,
  type FunctionNode,
  isElementMaker,
  isRuntimeCall,
} from './tree';

/** One walk over a module's tree, which finds all that the linker has to know of it. */
export class NameWalk {
  readonly top: Scope = { parent: null, names: new Map(), isFunction: true };
  readonly pending: Reference[] = [];
  readonly again: Names['again'] = [];
  readonly patterns: Names['patterns'] = [];
  readonly loops: Names['loops'] = [];
  readonly makers: Names['makers'] = [];
  readonly loads: Names['loads'] = [];
  readonly dropped: Names['dropped'] = [];
  readonly unseparated: Names['unseparated'] = [];
  private readonly targets = new Set<AnyNode>();
  private statement = 0;

  constructor(program: Program) {
    // The parameters of the body that the module becomes.
    for (const name of SCENE_PARAMS) {
      const id: Identifier = { type: 'Identifier', name, start: 0, end: 0 };
      this.top.names.set(name, { id, by: program });
    }
    for (const statement of program.body) {
      this.visit(statement, this.top);
      this.statement++;
    }
  }

  private visitEntry(node: AnyNode, scope: Scope): void {
    if (node.type === 'MemberExpression') this.unseparated.push(...unseparatedLists(node));
    this.visit(node, scope);
  }

  private visit(node: AnyNode, scope: Scope): void {
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
        const { callee } = node;
        const [first] = node.arguments;
        if (isElementMaker(node)) this.makers.push(node);
        else if (callee.type === 'Identifier' && callee.name === 'require') this.loads.push(node);
        this.visit(callee, scope);
        if (first?.type === 'Identifier' && isRuntimeCall(callee, 'h')) {
          this.refer(first, scope, true);
          for (let i = 1; i < node.arguments.length; i++) this.visitSome(node.arguments[i], scope);
        } else for (const argument of node.arguments) this.visitEntry(argument, scope);
        break;
      }
      case 'Literal':
      case 'TemplateElement':
        break;
      case 'ObjectExpression':
        for (const property of node.properties) this.visit(property, scope);
        break;
      case 'ArrayExpression':
        for (const element of node.elements) if (element) this.visitEntry(element, scope);
        break;
      case 'BinaryExpression':
      case 'LogicalExpression':
        this.visit(node.left, scope);
        this.visit(node.right, scope);
        break;
      case 'ConditionalExpression':
        this.visit(node.test, scope);
        this.visit(node.consequent, scope);
        this.visit(node.alternate, scope);
        break;
      case 'TemplateLiteral':
        for (const expression of node.expressions) this.visit(expression, scope);
        break;
      case 'ExpressionStatement':
        this.visit(node.expression, scope);
        break;
      case 'ReturnStatement':
      case 'UnaryExpression':
      case 'SpreadElement':
        this.visitSome(node.argument, scope);
        break;
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
      case 'ExportAllDeclaration':
        break;
      case 'ImportExpression':
        this.loads.push(node);
        this.visitChildren(node, scope);
        break;
      case 'MetaProperty':
        if (node.meta.name === 'import') this.loads.push(node);
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
        for (const { id, init, end } of node.declarations) {
          this.declare(id, node, owner, scope);
          if (!init) continue;
          if (id.type === 'ObjectPattern') this.patterns.push({ id, init, end });
          this.visit(init, scope);
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
      case 'SwitchStatement':
        this.visitChildren(node, child(scope));
        break;
      case 'WhileStatement':
      case 'DoWhileStatement':
        this.loops.push(node);
        this.visitChildren(node, scope);
        break;
      case 'ForStatement':
        this.loops.push(node);
        this.visitChildren(node, child(scope));
        break;
      case 'ForInStatement':
      case 'ForOfStatement': {
        this.loops.push(node);
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
    const dropped = droppedElement(node);
    if (dropped) this.dropped.push(dropped);
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

  private visitSome(node: AnyNode | null | undefined, scope: Scope): void {
    if (node) this.visit(node, scope);
  }

  private refer(node: Identifier, scope: Scope, tag = false): void {
    const assigned = this.targets.has(node);
    this.pending.push({ node, statement: this.statement, tag, assigned, scope });
  }
}

function child(parent: Scope): Scope {
  return { parent, names: new Map(), isFunction: false };
}

/** The scope of the function, or of the module, that a scope lies in. */
export function functionScope(scope: Scope): Scope {
  let at = scope;
  while (!at.isFunction && at.parent) at = at.parent;
  return at;
}
