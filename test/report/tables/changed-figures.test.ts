import assert from 'node:assert/strict';
import { readReport } from '../../../server/src/report/read';
import type { Cell, Report, Row, Table } from '../../../server/src/report/report';
import { breachesOf } from '../../../server/src/rules/arithmetic/evaluate';
import { editionById } from '../../../server/src/standard';
import { itHoldsForSharedReports } from '../../support/shared-reports';

/** The relations that do not hold, each as its rule and the row or column in which it does not. */
function breaches(report: Report): string[] {
  const rules = new Set(report.edition.relations.map(({ rule }) => rule));
  return [...rules]
    .flatMap((rule) =>
      [...breachesOf(report, rule)].map(({ relation, left }) => {
        const { row, cell } = left.operands[0]!;
        return `${relation.id} ${relation.over === 'rows' ? cell.column.id : row.standard.id}`;
      }),
    )
    .sort();
}

/** The relations that a figure takes part in and that could be computed. */
function due(table: Table, { standard }: Row, { column }: Cell): string[] {
  const relations = editionById(table.editionId)!.relations.filter((relation) => relation.table === table.id);
  const hasAll = (ids: readonly string[], found: (id: string) => Cell | undefined) =>
    ids.every((id) => {
      const figure = found(id)?.figure;
      return figure !== undefined && figure.kind !== 'other' && (figure.kind === 'number' || !table.unread);
    });
  return relations
    .filter(({ over, left, right }) => {
      const ids = [...left, ...right];
      if (!ids.includes(over === 'rows' ? standard.id : column.id)) return false;
      return hasAll(ids, (id) => {
        const [row, wanted] = over === 'rows' ? [id, column.id] : [standard.id, id];
        return table.rows.find((other) => other.standard.id === row)?.cells?.find((cell) => cell.column.id === wanted);
      });
    })
    .map(({ id, over }) => `${id} ${over === 'rows' ? column.id : standard.id}`);
}

describe('one figure changed through its span', () => {
  itHoldsForSharedReports('breaks just the relations due in', (text) => {
    const report = readReport(text).report!;
    const before = breaches(report);
    let changed = 0;
    for (const table of report.tables) {
      for (const row of table.rows) {
        for (const cell of row.cells ?? []) {
          // Table two has no relations.
          if (table.id === 'disclosure' || cell.figure.kind !== 'number') continue;
          changed++;
          const written = String(cell.figure.value + 1000);
          const other = text.slice(0, cell.span.start) + written + text.slice(cell.span.end);
          const now = breaches(readReport(other).report!);
          // A relation that was broken before may be so still, or hold by chance.
          const isNew = (one: string) => !before.includes(one);
          const expected = due(table, row, cell).filter(isNew);
          assert.deepEqual(now.filter(isNew), expected.sort(), `${row.standard.label} ${cell.column.label}`);
        }
      }
    }
    assert.ok(changed > 0 || report.tables.length === 0);
  });
});
