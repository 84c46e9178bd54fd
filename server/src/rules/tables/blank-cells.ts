import type { Cell, Report, Row, Table } from '../../report/report';
import type { TextEdit } from '../rule';
import { fillCell } from './cells';

/** A row with the figures in it that are blank. */
export interface BlankRow {
  readonly row: Row;
  readonly blanks: readonly Cell[];
}

/** The rows of a table with blanks that may be 0, which a total that is due is not; none where it has come apart, for then nobody knows which cells are blank. */
export function blanksOf({ rows, unread }: Table): readonly BlankRow[] {
  if (unread) return [];
  return rows
    .map((row) => ({ row, blanks: (row.cells ?? []).filter(({ figure }) => figure.kind === 'blank' && !figure.isDue) }))
    .filter(({ blanks }) => blanks.length > 0);
}

export function isWhollyBlank({ row, blanks }: BlankRow): boolean {
  return blanks.length === row.cells!.length;
}

/** Writes 0 into blank cells, and changes nothing else: only ever on a person's word. */
export function fillZeros(report: Report, rows: readonly BlankRow[]): TextEdit[] {
  return rows.flatMap(({ blanks }) => blanks.map(({ span }) => fillCell(report, span, '0')));
}
