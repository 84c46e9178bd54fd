import { tableOf } from '../../server/src/standard';
import type { Edition, Relation } from '../../server/src/standard/standard';

/** The figures of a report's tables, keyed `rowId/columnId`; a string where more than a number stands in the cell. */
export type Figures = Readonly<Record<string, number | string>>;

/** One figure of a mandated table. */
export interface Place {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly key: string;
}

/** Every figure of the tables named, in the order in which they are printed. */
export function placesOf(edition: Edition, tables: readonly string[]): Place[] {
  return edition.tables
    .filter(({ id }) => tables.includes(id))
    .flatMap(({ id: table, parts }) =>
      parts.flatMap(({ rows, columns }) =>
        rows.flatMap((row) =>
          columns.map((column) => ({ table, row: row.id, column: column.id, key: `${row.id}/${column.id}` })),
        ),
      ),
    );
}

/** The figures with every total and every balance computed, so that all relations of the edition hold. */
export function consistent(edition: Edition, figures: Figures): Figures {
  const result: Record<string, number | string> = { ...figures };
  const value = (key: string): number => Number(result[key] ?? 0);
  const columns = tableOf(edition, 'applications').parts[0]!.columns.map(({ id }) => id);
  const outcomes = relationNamed(edition, 'applications-outcome-total').right;
  for (const column of columns.slice(0, -1)) {
    const total = sum(outcomes.map((row) => value(`${row}/${column}`)));
    result[`outcome-total/${column}`] = total;
    const carriedIn = Math.min(value(`carried-in/${column}`), total + value(`carried-out/${column}`));
    result[`carried-in/${column}`] = carriedIn;
    result[`received/${column}`] = total + value(`carried-out/${column}`) - carriedIn;
  }
  for (const row of tableOf(edition, 'applications').parts[0]!.rows) {
    result[`${row.id}/total`] = sum(columns.slice(0, -1).map((column) => value(`${row.id}/${column}`)));
  }
  for (const { left, right } of edition.relations.filter(({ table }) => table === 'review')) {
    result[`cases/${left[0]}`] = sum(right.map((column) => value(`cases/${column}`)));
  }
  return result;
}

/** The relations that a figure takes part in, each as `rule row-or-column`. */
export function relationsThatTouch(edition: Edition, { table, row, column }: Place): string[] {
  return edition.relations
    .filter((relation) => relation.table === table)
    .filter(({ over, left, right }) => [...left, ...right].includes(over === 'rows' ? row : column))
    .map(({ rule, over }) => `${rule} ${over === 'rows' ? column : row}`);
}

function relationNamed(edition: Edition, id: string): Relation {
  return edition.relations.find((relation) => relation.id === id)!;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
