import type { AnyNode, BlockStatement, Program } from 'acorn';
import type { ModuleEdits } from '../module-edits';
import type { Names } from '../names';
import { boundNames, childrenOf } from '../tree';
import { type NamespacePath, spaceName } from './open-namespaces';

const FILL =
  'const __fw_fill = (space, parts) => Object.defineProperties(space, Object.getOwnPropertyDescriptors(parts));';

/** Makes objects of the functions that stand for TypeScript's namespaces. */
export function linkNamespaces(
  program: Program,
  paths: readonly NamespacePath[],
  names: Names,
  edits: ModuleEdits,
): void {
  if (paths.length === 0) return;
  const byName = new Map(paths.map((path, index) => [spaceName(index), path]));
  const linker = new NamespaceLinker(byName, names, edits);
  edits.declare(FILL);
  program.body.forEach((statement, index) => {
    const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const path = inner && linker.pathOf(inner);
    if (inner && path && inner !== statement) {
      edits.replace({ start: statement.start, end: inner.start }, '');
    }
    linker.visit(statement);
    // It is no function that could be the scene.
    if (path) {
      const { start, end } = statement;
      program.body[index] = { type: 'EmptyStatement', start, end };
    }
  });
}

class NamespaceLinker {
  constructor(
    private readonly paths: ReadonlyMap<string, NamespacePath>,
    private readonly names: Names,
    private readonly edits: ModuleEdits,
  ) {}

  visit(node: AnyNode): void {
    const path = this.pathOf(node);
    if (path && node.type === 'FunctionDeclaration') this.link(node.body, node.start, path);
    for (const child of childrenOf(node)) this.visit(child);
  }

  pathOf(node: AnyNode): NamespacePath | undefined {
    return node.type === 'FunctionDeclaration' ? this.paths.get(node.id?.name ?? '') : undefined;
  }

  private link(body: BlockStatement, start: number, path: NamespacePath): void {
    const { edits, names } = this;
    const { end } = body;
    const [first, ...rest] = path;
    const own = rest.at(-1) ?? first;
    if (body.body.length === 0 && !names.free.has(first)) {
      edits.replace({ start, end }, ';');
      return;
    }
    const parts = body.body.flatMap((statement) => this.exported(statement));
    const fill = `__fw_fill(${own}, { ${parts.join(', ')} });`;
    // A function, class or enum of the same name is the object that is filled.
    const declared = names.top.has(first) ? '' : `var ${first}; `;
    names.free.delete(first);
    edits.replace({ start, end: body.start + 1 }, `${declared}((${own}) => { ${fill}`);
    const target = rest.reduce((object, part) => `(${object}).${part} ??= {}`, `${first} ??= {}`);
    edits.replace({ start: end - 1, end }, `})(${target});`);
  }

  /** Takes the `export` off a statement inside; gives an accessor for each name. */
  private exported(statement: AnyNode): string[] {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration, specifiers } = statement;
    if (!declaration) {
      this.edits.replace(statement, ';');
      return specifiers.flatMap(({ local, exported }) =>
        local.type === 'Identifier' && exported.type === 'Identifier'
          ? [`get ${exported.name}() { return ${local.name}; }`]
          : [],
      );
    }
    this.edits.replace({ start: statement.start, end: declaration.start }, '');
    const bound =
      declaration.type === 'VariableDeclaration'
        ? declaration.declarations.flatMap(({ id }) => boundNames(id))
        : [this.pathOf(declaration)?.[0] ?? declaration.id.name];
    const isVariable = declaration.type === 'VariableDeclaration' && declaration.kind !== 'const';
    return bound.map((name) => {
      const set = isVariable ? `, set ${name}(value) { ${name} = value; }` : '';
      return `get ${name}() { return ${name}; }${set}`;
    });
  }
}
