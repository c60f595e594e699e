import type { Program } from 'acorn';
import { intendedName } from './intended-name';
import { MODULE_OF } from './known-names';
import { HOOKS, type MissingHooks } from './missing-hooks';
import type { ModuleEdits } from './module-edits';
import type { Reference, Scope } from './names';
import type { Binding } from './repair/binding';
import { replaceUse } from './replace-use';

const KNOWN = [...MODULE_OF.keys(), ...HOOKS.keys()];

/** Leads names that nothing declares to what is meant by them. */
export class SpelledNames {
  constructor(
    private readonly program: Program,
    private readonly hooks: MissingHooks,
    private readonly edits: ModuleEdits,
  ) {}

  /**
   * Corrects the uses of a name, each by what is in reach of it.
   * @param add takes a binding of a module's export: `useCurrentFrame: useCurentFrame`
   * @returns the uses that are near to nothing
   */
  correct(
    name: string,
    uses: Reference[],
    add: (specifier: string, binding: string) => void,
  ): Reference[] {
    if (HOOKS.has(name)) {
      this.hooks.add(name, name, uses);
      return [];
    }
    const noted = new Set<string>();
    const left: Reference[] = [];
    let known: string | null = null;
    for (const use of uses) {
      const own = namesInReach(use);
      const meant = intendedName(name, own, KNOWN);
      if (meant === null) left.push(use);
      else if (own.includes(meant)) replaceUse(this.program, use, meant, this.edits);
      else {
        left.push(use);
        known ??= meant;
      }
      if (meant === null || noted.has(meant)) continue;
      noted.add(meant);
      this.edits.note('misspelt-name', `Took “${name}” for ${meant}.`, use.node.start);
    }
    if (known === null) return left;
    const specifier = MODULE_OF.get(known);
    if (specifier) add(specifier, `${known}: ${name}`);
    else this.hooks.add(name, known, left);
    return [];
  }
}

function namesInReach({ node, scope }: Reference): string[] {
  const names: string[] = [];
  for (let at: Scope | null = scope; at; at = at.parent) {
    for (const [name, binding] of at.names) if (!isMaking(binding, node)) names.push(name);
  }
  return names;
}

/** Whether a place is inside what declares the name: a value cannot be made of itself. */
function isMaking({ id, by }: Binding, { start }: { start: number }): boolean {
  if (by.type === 'Program') return true;
  const makers = by.type === 'VariableDeclaration' ? by.declarations : [by];
  return makers.some(
    (maker) => 'id' in maker && maker.id && within(maker.id, id) && within(maker, { start }),
  );
}

function within(node: { start: number; end: number }, { start }: { start: number }): boolean {
  return node.start <= start && start < node.end;
}
