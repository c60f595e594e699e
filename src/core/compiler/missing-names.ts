import { KNOWN_NAMES, KNOWN_NAMESPACES, TAG_ONLY_NAMES } from './known-names';
import type { ModuleEdits } from './module-edits';
import type { Names } from './names';

const MODULE_OF = new Map(
  Object.entries(KNOWN_NAMES).flatMap(([specifier, names]) =>
    names.map((name) => [name, specifier] as const),
  ),
);

/** Declares the React and Remotion names, and the variables, that a scene uses and declares nowhere. */
export function addMissingNames(names: Names, edits: ModuleEdits): void {
  const added = new Map<string, string[]>();
  for (const [name, references] of names.free) {
    const at = references[0]?.node.start ?? null;
    const namespace = Object.hasOwn(KNOWN_NAMESPACES, name) ? KNOWN_NAMESPACES[name] : undefined;
    const specifier = MODULE_OF.get(name);
    if (namespace) {
      edits.declare(`const ${name} = ${edits.use(namespace)};`);
      edits.note('added-name', `Added the missing import of ${name}.`, at);
    } else if (specifier && (!TAG_ONLY_NAMES.has(name) || references.some(({ tag }) => tag))) {
      added.set(specifier, [...(added.get(specifier) ?? []), name]);
      edits.note('added-name', `Added the missing import of ${name} from “${specifier}”.`, at);
    } else if (name === 'module') edits.declare('const module = { exports: {} };');
    else if (name === 'exports') {
      edits.declare(`const exports = ${names.free.has('module') ? 'module.exports' : '{}'};`);
    } else if (!specifier && references.some(({ assigned }) => assigned)) {
      edits.declare(`let ${name};`);
      edits.note('declared-name', `Declared the variable ${name}.`, at);
    }
  }
  for (const [specifier, some] of added) {
    edits.declare(`const { ${some.join(', ')} } = ${edits.use(specifier)};`);
  }
}
