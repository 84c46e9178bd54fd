import type { TableId } from '../../../standard/standard';
import type { Cell, Report, Table } from '../../report';
import { wholeNumber } from '../../tables/figures';
import type { Place } from './targets';

/** The cells of the mandated tables by row and column: only those of which it is certain where they stand. */
export type Cells = (table: TableId, place: Place) => { readonly cell: Cell; readonly table: Table } | undefined;

export function cellsOf(report: Report): Cells {
  const found = new Map<string, { cell: Cell; table: Table } | undefined>();
  const seen = new Set<string>();
  for (const table of report.tables) {
    // Of two tables of a kind the first counts, as everywhere.
    if (seen.has(table.id)) continue;
    seen.add(table.id);
    for (const row of table.rows) {
      for (const column of row.part.columns) {
        const key = `${table.id}/${row.standard.id}/${column.id}`;
        const cell = row.cells?.find((one) => one.column.id === column.id);
        // A row that stands twice is none that can be held against anything.
        found.set(key, found.has(key) || !cell ? undefined : { cell, table });
      }
    }
  }
  return (table, [row, column]) => found.get(`${table}/${row}/${column}`);
}

/** The sums that cells make; none where one of them cannot be told, or where nothing was filled in yet. Money is in 元. */
export function sumsOf(
  cells: Cells,
  table: TableId,
  places: readonly Place[],
  isAmount: boolean,
): readonly { readonly value: number; readonly formula: string; readonly slack: number }[] {
  const found = places.map((place) => cells(table, place));
  if (found.every((one) => !one || one.cell.figure.kind === 'blank')) return [];
  if (isAmount) return amountsOf(found[0]!.cell);
  const values = found.map((one) => one && wholeNumber(one.cell.figure, one.table.unread !== undefined));
  if (values.some((value) => value === undefined)) return [];
  const value = values.reduce<number>((total, one) => total + one!, 0);
  return [{ value, formula: values.join('+'), slack: 0 }];
}

/** An amount without a unit should be in 万元, and is often in 元. */
function amountsOf({ figure, column, text }: Cell): { value: number; formula: string; slack: number }[] {
  if (figure.kind !== 'number') return [];
  const as = (factor: number) => ({
    value: figure.value * factor,
    formula: text,
    slack: (0.5 * (/万/.test(figure.unit) ? 10000 : factor)) / 10 ** figure.decimals,
  });
  if (figure.unit !== '') return [as(1)];
  return column.unit === '万元' ? [as(10000), as(1)] : [as(1), as(10000)];
}
