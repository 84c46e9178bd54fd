import { editionById } from '../../standard';
import type { Row } from '../report';

/**
 * Marks the blank totals of which a part is above 0: left out, they are not 0. Where there is one, those of parts that
 * are all filled in were left out with it. Every other figure stays as it was read.
 */
export function withDueTotals(rows: readonly Row[], editionId: string, tableId: string): readonly Row[] {
  if (!rows.some(({ cells }) => cells?.some(({ figure }) => figure.kind === 'blank'))) return rows;
  const cellsBy = rows.flatMap(({ standard, cells = [] }) => cells.map((cell) => ({ row: standard.id, ...cell })));
  const blank = new Set<string>();
  for (const { row, column, figure } of cellsBy) if (figure.kind === 'blank') blank.add(keyOf(row, column.id));
  const due = new Set<string>();
  const relations = editionById(editionId)!.relations.filter(
    ({ table, left }) => table === tableId && left.length === 1,
  );
  for (const { left, right, over } of relations) {
    const parts = new Set(right);
    const leftOut = new Set<string>();
    let isDue = false;
    for (const { row, column, figure } of cellsBy) {
      const total = over === 'columns' ? keyOf(row, left[0]!) : keyOf(left[0]!, column.id);
      if (!parts.has(over === 'columns' ? column.id : row) || figure.kind !== 'number' || !blank.has(total)) continue;
      leftOut.add(total);
      isDue ||= figure.value > 0;
    }
    if (isDue) for (const total of leftOut) due.add(total);
  }
  return rows.map((row) => ({
    ...row,
    cells: row.cells?.map((cell) =>
      cell.figure.kind === 'blank' && due.has(keyOf(row.standard.id, cell.column.id))
        ? { ...cell, figure: { kind: 'blank', isDue: true } }
        : cell,
    ),
  }));
}

function keyOf(row: string, column: string): string {
  return `${row}/${column}`;
}
