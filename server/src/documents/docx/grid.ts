import { bandsOf, type PlacedRow } from '../columns';
import { contentsOf } from './contents';
import { childOf, childrenOf, settingOf, type XmlElement } from './xml';

/** A table as rows of slots, one for each column of the table, so that rows whose edges agree have as many. */
export interface Grid {
  /** Of the widest row. */
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly element: XmlElement;
  readonly slots: readonly Slot[];
}

/** A column in a row: a cell, the rest of a wide one, the lower part of a high one, or nothing at all. */
export interface Slot {
  readonly element?: XmlElement;
  readonly isMerged: boolean;
}

/** A cell with the lines of the file's grid between which it stands. */
interface Placed {
  readonly element: XmlElement;
  readonly from: number;
  readonly to: number;
}

/** A column narrower than this, in twentieths of a point, holds no digit: somebody moved a border by a hair. */
const narrowest = 120;
/** Word has no table with more columns; what claims to is written cell by cell. */
const mostColumns = 63;

export function gridOf(table: XmlElement): Grid {
  const rows = [...contentsOf(table, rowNames)]
    .filter((element) => !childOf(element, 'w:trPr', 'w:del') && !childOf(element, 'w:trPr', 'w:hidden'))
    .map((element, number) => placedRow(element, number));
  const all = bandsOf(rows).flatMap((band) => slotsOf(table, band));
  return { columns: Math.max(1, ...all.map(({ slots }) => slots.length)), rows: all };
}

interface WordRow extends PlacedRow<XmlElement> {
  readonly element: XmlElement;
  readonly own: readonly Placed[];
  /** Whether it is the first of its table. */
  readonly isFirst: boolean;
}

function placedRow(element: XmlElement, number: number): WordRow {
  const own = cellsOf(element);
  const cells = own.map((cell) => ({
    left: cell.from,
    content: isMergedAbove(cell.element, number === 0) ? undefined : cell.element,
  }));
  return { element, own, cells, right: own.at(-1)?.to ?? 0, isFirst: number === 0 };
}

/** The slots of rows whose edges agree. */
function slotsOf(table: XmlElement, rows: readonly WordRow[]): GridRow[] {
  const lines = linesOf(
    table,
    rows.flatMap(({ own }) => own),
  );
  const columns = lines.kept.length - 1;
  if (columns < 1 || columns > mostColumns) {
    return rows.map(({ element, own }) => ({ element, slots: own.map((cell) => slotOf(cell.element, true)) }));
  }
  return rows.map(({ element, own, isFirst }) => {
    const slots = Array<Slot>(columns).fill({ isMerged: false });
    for (const { element: cell, from, to } of own) {
      const first = lines.columnAt(from);
      for (let at = first; at < lines.columnAt(to); at++) {
        slots[at] = at === first ? slotOf(cell, isFirst) : { element: cell, isMerged: true };
      }
    }
    return { element, slots };
  });
}

const rowNames = new Set(['w:tr']);
const cellNames = new Set(['w:tc']);

/** A cell that goes on from the one above it, or from the one before it in the old way, shows nothing of its own. */
function slotOf(element: XmlElement, isFirst: boolean): Slot {
  return { element, isMerged: isMergedAbove(element, isFirst) || goesOn(element, 'w:hMerge') };
}

/** In the first row nothing is above. */
function isMergedAbove(element: XmlElement, isFirst: boolean): boolean {
  return !isFirst && goesOn(element, 'w:vMerge');
}

/** Whether a cell is merged with the one above it or before it. */
export function goesOn(cell: XmlElement | undefined, merge: 'w:vMerge' | 'w:hMerge'): boolean {
  const property = childOf(cell, 'w:tcPr', merge);
  return property !== undefined && property.attributes['w:val'] !== 'restart';
}

function cellsOf(row: XmlElement): Placed[] {
  let at = countOf(settingOf(row, 'w:trPr', 'w:gridBefore'), 0);
  return [...contentsOf(row, cellNames)].map((element) => {
    const from = at;
    at += Math.max(1, countOf(settingOf(element, 'w:tcPr', 'w:gridSpan'), 1));
    return { element, from, to: at };
  });
}

function countOf(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,3}$/.test(value) ? Number(value) : otherwise;
}

/**
 * The lines of the file's grid that the reader sees as borders of columns. A line at which no cell begins or ends is none,
 * and lines a hair apart are one, unless a cell stands between them.
 */
function linesOf(table: XmlElement, cells: readonly Placed[]) {
  const widths = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map((column) => Number(column.attributes['w:w']));
  const narrow = new Set(cells.map(({ from, to }) => `${from} ${to}`));
  const used = [...new Set(cells.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const kept: number[] = [];
  const column = new Map<number, number>();
  for (const line of used) {
    const before = kept.at(-1);
    const isHair =
      before !== undefined &&
      before > 0 &&
      widths.slice(before, line).reduce((total, width) => total + width, 0) < narrowest &&
      line <= widths.length &&
      !narrow.has(`${before} ${line}`);
    if (!isHair) kept.push(line);
    column.set(line, kept.length - 1);
  }
  return { kept, columnAt: (line: number) => column.get(line)! };
}
