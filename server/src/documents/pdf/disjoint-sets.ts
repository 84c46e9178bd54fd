/** The numbers below a count in sets that can be joined. A set is called by the least of its numbers. */
export class DisjointSets {
  private readonly parents: number[];

  constructor(count: number) {
    this.parents = Array.from({ length: count }, (_, i) => i);
  }

  /** The set in which a number is. */
  setOf(number: number): number {
    let root = number;
    while (this.parents[root] !== root) root = this.parents[root]!;
    this.parents[number] = root;
    return root;
  }

  /** Makes one set of those in which two numbers are. */
  join(a: number, b: number): void {
    const [one, other] = [this.setOf(a), this.setOf(b)];
    this.parents[Math.max(one, other)] = Math.min(one, other);
  }
}
