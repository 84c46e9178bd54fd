import { DisjointSets } from './disjoint-sets';
import { joinWrapped, linesOf, median, type TextLine } from './lines';
import type { Glyph, PageContent } from './page-content';
import { type Ruling, rulingsOf } from './rulings';

/** A field of a row: `text` is absent where a cell above reaches down to it. */
export interface Cell {
  readonly left: number;
  readonly right: number;
  readonly text?: string;
  /** Whether its text reaches the end of its last line. */
  readonly isFull: boolean;
}

/** A row with its cells from left to right. */
export type Row = readonly Cell[];

export interface Table {
  readonly top: number;
  readonly bottom: number;
  /** Where columns begin and end, in order. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
}

/** The tables of a page, and the characters that stand in none. */
export function tablesOf({ glyphs, rules }: PageContent): {
  readonly tables: Table[];
  readonly rest: readonly Glyph[];
} {
  const tables: Table[] = [];
  let rest = glyphs;
  for (const ruling of rulingsOf(rules)) {
    const { columns, rows } = ruling;
    const fields = fieldsOf(ruling);
    // A frame round a text is no table.
    if (new Set(fields.flat()).size < 2) continue;
    const inside = new Map<number, Glyph[]>();
    const outside: Glyph[] = [];
    for (const glyph of rest) {
      const column = indexIn(columns, (glyph.left + glyph.right) / 2);
      const row = indexIn(rows, glyph.base - glyph.size * 0.35);
      if (column === undefined || row === undefined) outside.push(glyph);
      else {
        const field = fields[row]![column]!;
        const own = inside.get(field);
        if (own) own.push(glyph);
        else inside.set(field, [glyph]);
      }
    }
    if (inside.size === 0) continue;
    rest = outside;
    const all = fields.map((_, row) => rowOf(row, fields, columns, inside));
    const usual = median(all.map((_, row) => rows[row + 1]! - rows[row]!));
    // Between two pages slivers of rows are left.
    const isSliver = (row: Row, i: number) => row.every(({ text }) => !text) && rows[i + 1]! - rows[i]! < usual / 2;
    tables.push({
      top: rows[0]!,
      bottom: rows.at(-1)!,
      columns,
      rows: all.filter((row, i) => !isSliver(row, i)),
    });
  }
  return { tables, rest };
}

/** For each row and column the number of the cell that covers it: that of its first row and column. */
function fieldsOf({ columns, rows, isClosedAtRight, isClosedBelow }: Ruling): number[][] {
  const width = columns.length - 1;
  const cells = new DisjointSets((rows.length - 1) * width);
  for (let row = 0; row + 1 < rows.length; row++) {
    for (let column = 0; column < width; column++) {
      const own = row * width + column;
      if (!isClosedAtRight(row, column)) cells.join(own, own + 1);
      if (!isClosedBelow(row, column)) cells.join(own, own + width);
    }
  }
  return Array.from({ length: rows.length - 1 }, (_, row) =>
    Array.from({ length: width }, (_, column) => cells.setOf(row * width + column)),
  );
}

function rowOf(
  row: number,
  fields: readonly (readonly number[])[],
  columns: readonly number[],
  inside: ReadonlyMap<number, readonly Glyph[]>,
): Row {
  const own = fields[row]!;
  const cells: Cell[] = [];
  for (let column = 0; column < own.length; ) {
    const field = own[column]!;
    let next = column + 1;
    while (own[next] === field) next++;
    const edges = { left: columns[column]!, right: columns[next]! };
    if (Math.floor(field / own.length) < row) cells.push({ ...edges, isFull: false });
    else cells.push({ ...edges, ...textIn(linesOf(inside.get(field) ?? []), edges.right - edges.left) });
    column = next;
  }
  return cells;
}

/** What stands in a cell that is so wide: a line that is full goes on in the next one. */
function textIn(lines: readonly TextLine[], width: number): { text: string; isFull: boolean } {
  const widest = Math.max(0, ...lines.map(({ left, right }) => right - left));
  const isFull = ({ left, right, size }: TextLine) => right - left > Math.min(widest, width) - size * 1.5;
  let text = '';
  for (const [i, line] of lines.entries()) {
    if (i === 0) text = line.text;
    else if (isFull(lines[i - 1]!) && !/^[\d.]+$/.test(line.text)) text = joinWrapped(text, line.text);
    else if (isChinese(text.at(-1)!) && isChinese(line.text[0]!)) text += line.text;
    else text += ` ${line.text}`;
  }
  const last = lines.at(-1);
  return { text, isFull: last !== undefined && last.right - last.left > width - last.size * 2 };
}

function isChinese(character: string): boolean {
  return /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e“”]/u.test(character);
}

/** Between which two edges a place lies. */
function indexIn(edges: readonly number[], at: number): number | undefined {
  if (at < edges[0]! || at >= edges.at(-1)!) return undefined;
  let index = 0;
  while (edges[index + 1]! <= at) index++;
  return index;
}
