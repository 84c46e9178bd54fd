import { looksLikeFigure } from '../../report/figures';
import { skeleton } from '../../report/label-index';
import type { RawCell, Report, Row, StrayRow, Table } from '../../report/report';
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

/** Which of some labels begin a line where the table stands or should stand: then they are there, but could not be read. */
export function labelsInSight(report: Report, table: Table, labels: readonly string[]): ReadonlySet<string> {
  const within = placeOf(report, table);
  const wanted = labels.map((label) => ({ label, wording: skeleton(label) }));
  const found = new Set<string>();
  const first = report.lines.at(within.start).number;
  const last = report.lines.at(within.end).number;
  for (let number = first; number <= last; number++) {
    const { span } = report.lines.all[number]!;
    const line = skeleton(report.text.slice(span.start, Math.min(span.end, span.start + 80)));
    for (const { label, wording } of wanted) if (line.startsWith(wording)) found.add(label);
  }
  return found;
}
