import type { AnyNode, Program } from 'acorn';
import { isGlobal } from './global-names';
import { availableOnWindow, MODULE_OF, TAG_ONLY_NAMES } from './known-names';
import { MissingHooks } from './missing-hooks';
import type { ModuleEdits } from './module-edits';
import type { Names, Reference } from './names';
import { isOfTheScene } from './scene-globals';
import { SpelledNames } from './spelled-names';
import { pathTo } from './tree';

/**
 * Declares what a scene uses and declares nowhere: React and Remotion names, the values of
 * hooks, names that are misspelt, variables, and placeholders for all the rest.
 */
export function addMissingNames(program: Program, names: Names, edits: ModuleEdits): void {
  const added = new Map<string, string[]>();
  const add = (specifier: string, binding: string) =>
    added.set(specifier, [...(added.get(specifier) ?? []), binding]);
  const hooks = new MissingHooks(program, edits);
  const spelled = new SpelledNames(program, hooks, edits);
  const hasModule = names.free.has('module');
  if (hasModule) edits.declare('const module = { exports: {} };');
  if (names.free.has('exports')) {
    edits.declare(`const exports = ${hasModule ? 'module.exports' : '{}'};`);
  }
  for (const [name, all] of names.free) {
    const references = all.filter((reference) => !isExport(program, reference));
    if (references.length === 0) continue;
    const at = references[0]?.node.start ?? null;
    const namespace = availableOnWindow(name);
    const specifier = MODULE_OF.get(name);
    if (namespace) {
      edits.declare(`const ${name} = ${edits.use(namespace)};`);
      edits.note('added-name', `Added the missing import of ${name}.`, at);
    } else if (specifier && (!TAG_ONLY_NAMES.has(name) || references.some(({ tag }) => tag))) {
      add(specifier, name);
      edits.note('added-name', `Added the missing import of ${name} from “${specifier}”.`, at);
    } else if (
      name === 'h' &&
      references.some((use) => parentOf(program, use)?.type === 'CallExpression')
    ) {
      add('react', 'createElement: h');
      edits.note('added-name', 'Added the missing import of h, which makes elements.', at);
    } else if (isOfTheScene(name)) {
      const word = references.some(({ assigned }) => assigned) ? 'let' : 'const';
      edits.declare(`${word} ${name} = window.${name};`);
    } else if (isGlobal(name)) continue;
    else if (references.some(({ assigned }) => assigned)) {
      edits.declare(`let ${name};`);
      edits.note('declared-name', `Declared the variable ${name}.`, at);
    } else if (!references.some((reference) => isAskedFor(program, reference))) {
      const left = spelled.correct(name, references, add);
      if (left.length === 0) continue;
      edits.declare(`const ${name} = __fw.stand(${JSON.stringify(name)});`);
      const message = `“${name}” is not declared; a placeholder stands in for it.`;
      edits.note('unknown-name', message, left[0]?.node.start ?? null, true);
    }
  }
  hooks.insert();
  for (const [specifier, some] of added) {
    edits.declare(`const { ${some.join(', ')} } = ${edits.use(specifier)};`);
  }
}

function parentOf(program: Program, { node, statement }: Reference): AnyNode | undefined {
  const root = program.body[statement];
  return root && pathTo(root, node).at(-2);
}

/** `typeof x`: the scene knows that there may be no such name. */
function isAskedFor(program: Program, use: Reference): boolean {
  const parent = parentOf(program, use);
  return parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
}

/** What is exported is not used: a name that is not there is left out of the exports. */
function isExport(program: Program, { node, statement }: Reference): boolean {
  const root = program.body[statement];
  if (root?.type === 'ExportNamedDeclaration') return !root.declaration;
  return root?.type === 'ExportDefaultDeclaration' && root.declaration === node;
}
