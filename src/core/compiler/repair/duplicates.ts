import type { AnyNode, Identifier, VariableDeclaration } from 'acorn';
import { isAvailable } from '../known-names';
import type { ModuleEdits } from '../module-edits';
import { contains, stringIn } from '../tree';
import type { Binding } from './binding';

/** Values that stand for a module, or for a part of one. */
const OF_A_MODULE = /^(?:(?:window|globalThis|Remotion|React)|require\([^()]*\))(?:\s*\.\s*\w+)*$/;

/** Gives every name that one scope declares twice to one of its declarations. */
export class DuplicateRepair {
  /** Local names of imports whose name something else has taken. */
  readonly dropped = new Set<Identifier>();
  private readonly renamed = new Map<Identifier, string>();
  /** By the first declaration of a name: the one that has the name now. */
  private readonly holders = new Map<Binding, Binding>();
  /** What no name of the scene has in it. */
  private readonly mark: string;
  private made = 0;

  /** @param changing takes the bindings that get a second value by a repair */
  constructor(
    private readonly edits: ModuleEdits,
    private readonly changing: Set<Binding>,
  ) {
    let mark = '$';
    while (new RegExp(`\\${mark}\\d`).test(edits.code)) mark += '_';
    this.mark = mark;
  }

  repair(first: Binding, later: Binding): void {
    const earlier = this.holders.get(first) ?? first;
    if (!this.keepsEarlier(earlier, later)) this.holders.set(first, later);
    const message = `“${later.id.name}” is declared twice: kept one of them for the code behind it.`;
    this.edits.note('duplicate-name', message, later.id.start);
  }

  /** Repairs one pair; false when the later declaration has taken the name. */
  private keepsEarlier(earlier: Binding, later: Binding): boolean {
    const { by, id } = later;
    if (by.type === 'ImportDeclaration') {
      const taken =
        earlier.by.type === 'ImportDeclaration' && (isKnown(by) || !isKnown(earlier.by));
      this.dropped.add(taken ? earlier.id : id);
      return !taken;
    }
    const init = by.type === 'VariableDeclaration' ? declaratorOf(by, id)?.init : null;
    const ofModule = init && OF_A_MODULE.test(this.edits.code.slice(init.start, init.end));
    if (earlier.by.type === 'ImportDeclaration' && !(ofModule && isKnown(earlier.by))) {
      this.dropped.add(earlier.id);
      return false;
    }
    if (ofModule || id.name === '__fw') this.rename(later);
    else if (by.type === 'VariableDeclaration') this.assign(earlier, later, by);
    else if (by.type === 'ClassDeclaration') {
      this.edits.insert(by.start, `${id.name} = `);
      this.edits.insert(by.end, ';');
      this.changing.add(earlier);
    } else {
      this.rename(earlier);
      return false;
    }
    return true;
  }

  /** Declares the later one under another name and gives its value to the earlier one. */
  private assign(earlier: Binding, later: Binding, by: VariableDeclaration): void {
    const { code } = this.edits;
    const { name } = later.id;
    const declarator = declaratorOf(by, later.id);
    if (declarator?.init) {
      const value = this.rename(later);
      this.edits.insert(declarator.end, `, ${this.fresh(name)} = ${name} = ${value}`);
    } else if (declarator?.id === later.id && /^\s+(?:of|in)\s/.test(code.slice(declarator.end))) {
      this.edits.replace({ start: by.start, end: declarator.start }, '');
    } else this.rename(later);
    this.changing.add(earlier);
  }

  private rename({ id, by }: Binding): string {
    const known = this.renamed.get(id);
    if (known) return known;
    const name = this.fresh(id.name);
    this.renamed.set(id, name);
    const isShorthand = (node: AnyNode) =>
      node.type === 'Property' && node.shorthand && node.start === id.start;
    if (contains(by, isShorthand)) this.edits.insert(id.end, `: ${name}`);
    else this.edits.replace(id, name);
    return name;
  }

  private fresh(name: string): string {
    return `${name}${this.mark}${++this.made}`;
  }
}

function declaratorOf(by: VariableDeclaration, id: Identifier) {
  return by.declarations.find(({ start, end }) => start <= id.start && id.end <= end);
}

function isKnown(by: AnyNode): boolean {
  return by.type === 'ImportDeclaration' && isAvailable(stringIn(by.source) ?? '');
}
