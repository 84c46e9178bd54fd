import type { Cell, Row, Table } from '../../report/report';
import { localized } from '../../text/localized';
import type { Rule } from '../rule';
import { fillCell } from '../support/cells';
import { columnName, nameSome, rowName, tableName } from '../support/names';

/** How many rows with blanks are pointed at. */
const mostRelated = 6;

export const rule: Rule = {
  name: 'tables/blank-cell',
  severity: 'info',
  title: localized('数字格空着', 'A figure is blank'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号附表：没有发生的填 0',
    'The tables of both notices: where nothing happened the figure is 0',
  ),
  reason: localized(
    '空着的格按 0 计，但看不出是没有，还是忘了填。',
    'A blank counts as 0, but a reader cannot tell whether it is nothing or was forgotten.',
  ),
  remedy: localized('没有发生的填 0。', 'Write 0 where nothing happened.'),
  leavesAlone: [
    localized(
      '合并单元格留下的空格；散开而读不准的表格。一张表只提示一次。',
      'Empty cells left by merged ones; tables that have come apart. One note for each table.',
    ),
  ],
  examples: [
    {
      change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| ⟦行政规范性文件⟧ | 3 |  | 12 |']],
      fixed: '| 行政规范性文件 | 3 | 0 | 12 |',
    },
    {
      change: [
        ['| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '| ⟦2.重复申请⟧ | 0 |  |  |  |  |  | 0 |'],
        ['| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '| 3.要求提供公开出版物 |  | 0 |  | 0 |  | 0 | 0 |'],
      ],
    },
    { change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | 3 |　1　| 12 |']] },
  ],
  *check(report) {
    for (const table of report.tables) {
      if (table.unread) continue;
      const rows = table.rows
        .map((row) => ({ row, blanks: (row.cells ?? []).filter(({ figure }) => figure.kind === 'blank') }))
        .filter(({ blanks }) => blanks.length > 0);
      const [first, ...others] = rows;
      if (!first) continue;
      const blanks = rows.flatMap((entry) => entry.blanks);
      yield {
        message: others.length > 0 ? several(table, rows.length, blanks) : inOneRow(table, first.row, blanks),
        span: placeOf(first.row, first.blanks),
        related: others.slice(0, mostRelated).map((entry) => ({
          message: localized(`这一行有 ${entry.blanks.length} 格空着`, `${entry.blanks.length} blank in this row`),
          span: placeOf(entry.row, entry.blanks),
        })),
        fix: {
          kind: 'suggestion',
          title: localized(`空着的 ${blanks.length} 格都填 0`, `Write 0 into the ${blanks.length} blank cells`),
          edits: blanks.map(({ span }) => fillCell(report, span, '0')),
        },
      };
    }
  },
};

function placeOf({ label, cells }: Row, blanks: readonly Cell[]): Cell['span'] {
  return label?.span ?? cells?.find(({ text }) => text !== '')?.span ?? blanks[0]!.span;
}

function several({ standard }: Table, rows: number, blanks: readonly Cell[]) {
  const name = tableName(standard);
  return localized(
    `${name.zh}有 ${rows} 行共 ${blanks.length} 格空着，按 0 计。没有发生的请填 0。`,
    `${blanks.length} cells in ${rows} rows of ${name.en} are blank and count as 0. Write 0 where nothing happened.`,
  );
}

function inOneRow({ standard }: Table, row: Row, blanks: readonly Cell[]) {
  const columns = nameSome(blanks.map(({ column }) => columnName(column)));
  const name = row.label ? rowName(row.standard) : tableName(standard).zh;
  return localized(
    `“${name}”的“${columns.zh}”空着，按 0 计。没有发生的请填 0。`,
    `“${columns.en}” of “${name}” is blank and counts as 0. Write 0 where nothing happened.`,
  );
}
