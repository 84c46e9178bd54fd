/** Ends a list. */
const none = -1;

/**
 * Which holders have a mark, a number of 32 bits. Holders are numbered from 0, with few gaps. Flat arrays, since a folder
 * of reports has hundreds of thousands of marks, and a map of lists would take ten times the memory.
 */
export class MarkIndex {
  /** How many marks a holder may have. */
  readonly #room: number;
  /** For each bucket of marks the first entry of its list; each entry leads to the next. An entry is one mark of one holder. */
  #first = new Int32Array(1024).fill(none);
  #next = new Int32Array(0);
  #marks = new Uint32Array(0);
  #counts = new Uint8Array(0);
  /** While holders are looked for, how many marks of each were met. */
  #shared = new Uint8Array(0);

  /** @param room how many marks a holder may have, at most 255 */
  constructor(room: number) {
    this.#room = room;
  }

  /** Gives a holder, which must have none, its marks. */
  add(holder: number, marks: readonly number[]): void {
    if (holder >= this.#counts.length) this.#grow(Math.max(16, holder * 2));
    this.#counts[holder] = marks.length;
    marks.forEach((mark, i) => {
      this.#marks[holder * this.#room + i] = mark;
      this.#link(holder * this.#room + i);
    });
  }

  /** Takes all marks from a holder. */
  remove(holder: number): void {
    for (let entry = holder * this.#room; this.#counts[holder]! > 0; entry++, this.#counts[holder]!--) {
      const bucket = this.#bucketOf(entry);
      let before = none;
      for (let at = this.#first[bucket]!; at !== entry; at = this.#next[at]!) before = at;
      if (before === none) this.#first[bucket] = this.#next[entry]!;
      else this.#next[before] = this.#next[entry]!;
    }
  }

  /** The holders that have at least so many of some marks, of which each is given once. */
  sharing(marks: ArrayLike<number>, least: number): readonly number[] {
    const touched: number[] = [];
    for (let i = 0; i < marks.length; i++) {
      const mark = marks[i]!;
      for (let at = this.#first[mark & (this.#first.length - 1)]!; at !== none; at = this.#next[at]!) {
        if (this.#marks[at] !== mark) continue;
        const holder = Math.floor(at / this.#room);
        if (this.#shared[holder]!++ === 0) touched.push(holder);
      }
    }
    const found = touched.filter((holder) => this.#shared[holder]! >= least);
    for (const holder of touched) this.#shared[holder] = 0;
    return found;
  }

  #link(entry: number): void {
    const bucket = this.#bucketOf(entry);
    this.#next[entry] = this.#first[bucket]!;
    this.#first[bucket] = entry;
  }

  #bucketOf(entry: number): number {
    return this.#marks[entry]! & (this.#first.length - 1);
  }

  #grow(holders: number): void {
    const [marks, counts] = [this.#marks, this.#counts];
    this.#marks = new Uint32Array(holders * this.#room);
    this.#marks.set(marks);
    this.#counts = new Uint8Array(holders);
    this.#counts.set(counts);
    this.#shared = new Uint8Array(holders);
    this.#next = new Int32Array(this.#marks.length);
    this.#first = new Int32Array(2 ** Math.ceil(Math.log2(this.#marks.length))).fill(none);
    counts.forEach((count, holder) => {
      for (let i = 0; i < count; i++) this.#link(holder * this.#room + i);
    });
  }
}
