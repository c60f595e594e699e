/** What came through, by attack: each entry says where it was seen. */
export class Hits {
  readonly #byAttack = new Map<string, Set<string>>();

  add(attack: string, seen: string): void {
    const known = this.#byAttack.get(attack) ?? new Set();
    this.#byAttack.set(attack, known.add(seen.slice(0, 200)));
  }

  of(attack: string): string[] {
    return [...(this.#byAttack.get(attack) ?? [])];
  }
}
