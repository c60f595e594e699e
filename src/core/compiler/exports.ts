import type { AnyNode, ExportNamedDeclaration, Program } from 'acorn';
import { linkDefault, linkReturn } from './default-exports';
import { DEFAULT_NAME, type Exports } from './exported';
import { mayBeComponent } from './may-be-component';
import type { ModuleEdits } from './module-edits';
import { boundNames, dottedName, stringIn } from './tree';

/** Takes the `export` off every declaration and tells what was exported. */
export function linkExports(program: Program, edits: ModuleEdits): Exports {
  const exports: Exports = { defaultName: null, named: new Map(), unnamed: 0 };
  for (const statement of program.body) {
    switch (statement.type) {
      case 'ExportDefaultDeclaration':
        linkDefault(statement, exports, edits);
        break;
      case 'ReturnStatement':
        linkReturn(statement, program, exports, edits);
        break;
      case 'ExportNamedDeclaration':
        linkNamed(statement, exports, edits);
        break;
      case 'ExportAllDeclaration':
        edits.replace(statement, ';');
        edits.note('dropped-export', 'Left out an export of another module.', statement.start);
        break;
      case 'ExpressionStatement':
        linkCommonJs(statement.expression, exports);
    }
  }
  return exports;
}

function linkNamed(node: ExportNamedDeclaration, exports: Exports, edits: ModuleEdits): void {
  const { declaration, source } = node;
  if (declaration) {
    edits.replace({ start: node.start, end: declaration.start }, '');
    if (declaration.type === 'VariableDeclaration') {
      for (const { id } of declaration.declarations) {
        for (const name of boundNames(id)) exports.named.set(name, name);
      }
    } else exports.named.set(declaration.id.name, declaration.id.name);
    return;
  }
  edits.replace(node, ';');
  for (const specifier of node.specifiers) {
    const exported = nameOf(specifier.exported);
    const local = nameOf(specifier.local);
    if (source) {
      if (exported !== 'default') continue;
      const namespace = edits.use(stringIn(source) ?? '');
      edits.declare(`const ${DEFAULT_NAME} = ${namespace}[${JSON.stringify(local)}];`);
      exports.defaultName = DEFAULT_NAME;
    } else if (exported === 'default') exports.defaultName = local;
    else exports.named.set(exported, local);
  }
}

/** `module.exports = Scene` and its relatives stay as they are: the prologue gives them an object. */
function linkCommonJs(node: AnyNode, exports: Exports): void {
  if (node.type !== 'AssignmentExpression') return;
  const target = dottedName(node.left);
  if (!target || !/^(?:module\.)?exports(?:\.|$)/.test(target)) return;
  const name = target.replace(/^(?:module\.)?exports\.?/, '');
  const local = node.right.type === 'Identifier' ? node.right.name : target;
  if (name === '' || name === 'default') {
    if (mayBeComponent(node.right)) exports.defaultName = local;
  } else if (!name.includes('.')) exports.named.set(name, local);
}

function nameOf(node: AnyNode): string {
  return node.type === 'Identifier' ? node.name : (stringIn(node) ?? '');
}
