import type { RawCell, Report, Row, StrayRow, Table } from '../../report/report';
import { looksLikeFigure } from '../../report/tables/figures';
import type { RowStandard, TablePart } from '../../standard/standard';
import type { Span } from '../../text/span';

/** Mandated rows of one part that are absent, one behind the other. */
export interface Gap {
  readonly part: TablePart;
  readonly missing: readonly RowStandard[];
  /** The rows of the part that stand directly before and behind them in the mandated order. */
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  /** Rows of unknown label in their place, where there are as many of them: row by row they are the missing ones. */
  readonly instead: readonly StrayRow[];
}

/** The gaps of a table, held against the standard that it follows itself. */
export function gapsOf(table: Table): Gap[] {
  const present = new Map<string, Row>();
  for (const row of table.rows) if (!present.has(row.standard.id)) present.set(row.standard.id, row);
  const gaps: Gap[] = [];
  for (const [position, part] of table.standard.parts.entries()) {
    let missing: RowStandard[] = [];
    let before: Row | undefined;
    for (const standard of [...part.rows, undefined]) {
      const row = standard && present.get(standard.id);
      if (standard && !row) {
        missing.push(standard);
        continue;
      }
      if (missing.length > 0) {
        const from = before ?? lastRow(table, table.standard.parts.slice(0, position));
        const to = row ?? firstRow(table, table.standard.parts.slice(position + 1));
        gaps.push({ part, missing, before, after: row, instead: rowsInstead(table, part, missing.length, from, to) });
      }
      missing = [];
      before = row;
    }
  }
  return gaps;
}

/** The cell that should hold a stray row's label: its last words before the figures. */
export function wordsOf({ cells }: StrayRow): RawCell | undefined {
  const firstFigure = cells.findIndex(({ text }) => text !== '' && looksLikeFigure(text));
  return cells.slice(0, Math.max(firstFigure, 0)).findLast(({ text }) => text !== '');
}

/** The figures of a row of unknown label. */
export function figuresOf({ cells }: StrayRow): readonly RawCell[] {
  return cells.filter(({ text }) => text !== '' && looksLikeFigure(text));
}

function rowsInstead(
  { strayRows }: Table,
  part: TablePart,
  wanted: number,
  from: Row | undefined,
  to: Row | undefined,
): readonly StrayRow[] {
  const between = strayRows.filter(
    (stray) =>
      (!from || stray.span.start > from.span.start) &&
      (!to || stray.span.start < to.span.start) &&
      figuresOf(stray).length === part.columns.length,
  );
  return between.length === wanted ? between : [];
}

function lastRow({ rows }: Table, parts: readonly TablePart[]): Row | undefined {
  return rows.findLast(({ part }) => parts.includes(part));
}

function firstRow({ rows }: Table, parts: readonly TablePart[]): Row | undefined {
  return rows.find(({ part }) => parts.includes(part));
}

/** Where a table stands and should stand: itself and its section. */
export function placeOf({ sections }: Report, { id, span }: Table): Span {
  const section = sections.find(({ standard }) => standard.table === id);
  return {
    start: Math.min(span.start, section?.body.start ?? span.start),
    end: Math.max(span.end, section?.span.end ?? span.end),
  };
}
