/**
 * How many characters must be inserted, deleted or replaced to make one string the other (Levenshtein; no stretch is
 * edited twice). Neighbours that were swapped count as `swap` edits: for who types in a hurry that is one.
 */
export function editDistance(a: string, b: string, swap = 2): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? beforeLast[column - 2]! + swap : replaced;
      current.push(Math.min(replaced, swapped, last[column]! + 1, current[column - 1]! + 1));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
