import { joinWrapped, type TextLine } from './lines';
import type { Cell, Row } from './tables';

/** How far the edges of a table may move from page to page. Points. */
const drift = 6;

const mostOverhang = 3;

/** A label that says which one it is begins with a number; what goes on behind a page break does not. */
const number = /^[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、]/;

/** Whether a table at the top of a page goes on with one before: it has that one's columns, or some of them. */
export function continues(before: readonly number[], next: readonly number[]): boolean {
  const fewer = Math.min(before.length, next.length);
  const common = next.filter((edge) => Math.abs(nearest(before, edge) - edge) <= drift).length;
  return common >= 2 && common > fewer * 0.6;
}

/** The rows of a table with their cells at the edges of the table that they belong to. */
export function alignedTo(edges: readonly number[], rows: readonly Row[]): Row[] {
  const align = (edge: number) => {
    const near = nearest(edges, edge);
    return Math.abs(near - edge) <= drift ? near : edge;
  };
  return rows.map((row) => row.map((cell) => ({ ...cell, left: align(cell.left), right: align(cell.right) })));
}

function nearest(edges: readonly number[], edge: number): number {
  return edges.reduce((best, other) => (Math.abs(other - edge) < Math.abs(best - edge) ? other : best));
}

/** The rows of the next page as they follow those before: the head is not said again, what was parted is joined. */
export function joinRows(before: readonly Row[], next: readonly Row[]): { before: Row[]; next: Row[] } {
  const own = next.slice(repeatedHead(before, next));
  const first = own[0];
  const last = before.at(-1);
  if (!first || !last) return { before: [...before], next: own };
  const joined = [...before];
  const rest: Cell[] = [];
  for (const cell of first) {
    const at = originOf(joined, cell);
    const origin = at && joined[at.row]![at.cell]!;
    if (at && origin?.text && cell.text && isParted(origin, cell.text)) {
      const whole = { ...origin, text: joinWrapped(origin.text, cell.text), isFull: cell.isFull };
      joined[at.row] = joined[at.row]!.with(at.cell, whole);
      rest.push({ left: cell.left, right: cell.right, isFull: false });
    } else rest.push(cell);
  }
  const hasJoined = rest.some(({ text }, i) => text === undefined && first[i]!.text !== undefined);
  // Its label was parted, and no figure stands behind the rest of it: that was all of the row.
  if (hasJoined && rest.every(({ text }) => !text)) return { before: joined, next: own.slice(1) };
  const line = joined.at(-1)!;
  const isOpen = line.length === rest.length && rest.every(({ text }, i) => !text || line[i]!.text === '');
  if (hasJoined && isOpen) {
    joined[joined.length - 1] = line.map((cell, i) => (rest[i]!.text ? { ...cell, text: rest[i]!.text } : cell));
    return { before: joined, next: own.slice(1) };
  }
  return { before: joined, next: [rest, ...own.slice(1)] };
}

/**
 * The rows with lines that hang out of the table at the end of its page: a browser lets a label that belongs to many rows run
 * over. `undefined` where the lines are something else.
 */
export function withOverhang(rows: readonly Row[], lines: readonly TextLine[]): Row[] | undefined {
  const joined = [...rows];
  if (lines.length > mostOverhang) return undefined;
  for (const line of lines) {
    const cell = rows.at(-1)!.find(({ left, right }) => left - drift <= line.left && line.right <= right + drift);
    const at = cell && originOf(joined, cell);
    const origin = at && joined[at.row]![at.cell]!;
    if (!at || !origin?.text || !isParted(origin, line.text)) return undefined;
    const text = joinWrapped(origin.text, line.text);
    joined[at.row] = joined[at.row]!.with(at.cell, { ...origin, text });
  }
  return joined;
}

/** How many rows at the top are those at the top of the table. */
function repeatedHead(before: readonly Row[], next: readonly Row[]): number {
  const words = (row: Row) => row.map(({ text }) => text ?? '').join('\t');
  let count = 0;
  while (count < Math.min(before.length, next.length) && words(before[count]!) === words(next[count]!)) count++;
  return count;
}

/** The cell above a page break that reaches down to it where this one stands. */
function originOf(rows: readonly Row[], { left, right }: Cell): { row: number; cell: number } | undefined {
  for (let row = rows.length - 1; row >= 0; row--) {
    const cell = rows[row]!.findIndex((own) => own.left === left && own.right === right);
    if (cell < 0) return undefined;
    if (rows[row]![cell]!.text !== undefined) return { row, cell };
  }
  return undefined;
}

function isParted(before: Cell, text: string): boolean {
  return before.isFull && number.test(before.text!) && !number.test(text) && !/^[\d.,％%]+$/.test(text);
}
