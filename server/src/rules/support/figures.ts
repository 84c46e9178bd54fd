import type { Cell, Report, Table } from '../../report/report';
import type { TableId } from '../../standard/standard';

/** The first table of a kind, or `undefined`. */
export function tableIn(report: Report, id: TableId): Table | undefined {
  return report.tables.find((table) => table.id === id);
}

/** The cell where a row and a column meet; `undefined` where the row is absent or could not be read. */
export function cellAt(table: Table | undefined, row: string, column: string): Cell | undefined {
  return table?.rows.find(({ standard }) => standard.id === row)?.cells?.find((cell) => cell.column.id === column);
}

/** The number that a cell stands for, a blank or a dash being 0; `undefined` where it cannot be told. */
export function countOf(table: Table | undefined, cell: Cell | undefined): number | undefined {
  if (!cell || cell.figure.kind === 'other') return undefined;
  if (cell.figure.kind === 'number') return cell.figure.value;
  // In a table that could be read only in parts, a blank may be a figure that was lost.
  return table?.fragmentary ? undefined : 0;
}

/** The sum of cells of one column or row; `undefined` as soon as one of them cannot be told. */
export function sumOf(
  table: Table | undefined,
  places: readonly (readonly [row: string, column: string])[],
): number | undefined {
  let total = 0;
  for (const [row, column] of places) {
    const value = countOf(table, cellAt(table, row, column));
    if (value === undefined) return undefined;
    total += value;
  }
  return total;
}
