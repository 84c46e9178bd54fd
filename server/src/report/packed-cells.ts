import type { TableStandard } from '../standard/standard';
import type { Position } from '../text/lines';
import type { Span } from '../text/span';

/** A cell as other reports know it. */
export interface CellSummary {
  /** The number that stands there; `undefined` where that is not certain. Blank cells and dashes count as 0. */
  readonly value: number | undefined;
  /** Whether no figure stands there. */
  readonly blank: boolean;
  readonly place: PlaceElsewhere;
}

/** A place in a text that is not at hand: its span, and its ends as line and column from 0. */
export interface PlaceElsewhere {
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
}

/** What is said of a cell before its numbers, in one byte. */
const flag = { present: 1, known: 2, blank: 4, whole: 8, sameLine: 16, oneLine: 32 } as const;

/** Written once for each table of an edition, since every table of every report is packed and unpacked by them. */
const keys = new Map<TableStandard, readonly string[]>();

/** The keys of all cells that a table may have, `rowId/columnId`, in its order. */
function keysOf(standard: TableStandard): readonly string[] {
  let known = keys.get(standard);
  if (!known) {
    known = standard.parts.flatMap(({ rows, columns }) =>
      rows.flatMap((row) => columns.map((column) => `${row.id}/${column.id}`)),
    );
    keys.set(standard, known);
  }
  return known;
}

/** Where the cell before begins: numbers are small because they count from there. */
interface Before {
  readonly start: number;
  readonly position: Position;
}
const beginning: Before = { start: 0, position: { line: 0, column: 0 } };

/**
 * The cells of a table in few bytes, since a folder of reports has millions: about four for each. Cells that the table
 * should not have are left out.
 */
export function packCells(cells: ReadonlyMap<string, CellSummary>, standard: TableStandard): Uint8Array {
  const bytes: number[] = [];
  let before = beginning;
  for (const key of keysOf(standard)) {
    const cell = cells.get(key);
    if (cell) {
      packCell(bytes, cell, before);
      before = { start: cell.place.span.start, position: cell.place.start };
    } else bytes.push(0);
  }
  return Uint8Array.from(bytes);
}

function packCell(bytes: number[], { value, blank, place: { span, start, end } }: CellSummary, before: Before): void {
  const isWhole = value !== undefined && Number.isInteger(value) && Math.abs(value) < mostPacked;
  const isSameLine = start.line === before.position.line;
  const isOneLine = end.line === start.line;
  bytes.push(
    flag.present +
      (value === undefined ? 0 : flag.known) +
      (blank ? flag.blank : 0) +
      (isWhole ? flag.whole : 0) +
      (isSameLine ? flag.sameLine : 0) +
      (isOneLine ? flag.oneLine : 0),
  );
  packNumber(bytes, span.start - before.start);
  packNumber(bytes, span.end - span.start);
  if (!isSameLine) {
    packNumber(bytes, start.line - before.position.line);
    packNumber(bytes, start.column);
  }
  if (!isOneLine) {
    packNumber(bytes, end.line);
    packNumber(bytes, end.column);
  }
  if (isWhole) packNumber(bytes, value);
  else if (value !== undefined) bytes.push(...new Uint8Array(Float64Array.of(value).buffer));
}

/** Twice as much must still be exact. */
const mostPacked = 2 ** 52;

/** A whole number: the sign in the last bit, seven bits to a byte, the first bit of which says that more follow. */
function packNumber(bytes: number[], number: number): void {
  let rest = number < 0 ? -2 * number - 1 : 2 * number;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  bytes.push(rest);
}

/** The cells by their keys, in the order of the standard. */
export function unpackCells(bytes: Uint8Array, standard: TableStandard): ReadonlyMap<string, CellSummary> {
  const cells = new Map<string, CellSummary>();
  let at = 0;
  const number = (): number => {
    let rest = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = bytes[at++]!;
      rest += (byte % 0x80) * scale;
      if (byte < 0x80) return rest % 2 === 1 ? -(rest + 1) / 2 : rest / 2;
    }
  };
  const double = (): number => {
    at += Float64Array.BYTES_PER_ELEMENT;
    return new Float64Array(bytes.slice(at - Float64Array.BYTES_PER_ELEMENT, at).buffer)[0]!;
  };

  let before = beginning;
  for (const key of keysOf(standard)) {
    const flags = bytes[at++]!;
    if (flags === 0) continue;
    const has = (one: number): boolean => (flags & one) !== 0;
    const from = before.start + number();
    const length = number();
    const { line, column } = before.position;
    const start = has(flag.sameLine)
      ? { line, column: column + from - before.start }
      : { line: line + number(), column: number() };
    const end = has(flag.oneLine)
      ? { line: start.line, column: start.column + length }
      : { line: number(), column: number() };
    const value = has(flag.whole) ? number() : has(flag.known) ? double() : undefined;
    cells.set(key, { value, blank: has(flag.blank), place: { span: { start: from, end: from + length }, start, end } });
    before = { start: from, position: start };
  }
  return cells;
}
