import type { Row, Table } from '../../report/report';
import { localized } from '../../text/localized';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { rowName, tableName } from '../support/names';

export const rule: Rule = {
  name: 'tables/cell-count',
  severity: 'error',
  title: localized('一行的数字多了或少了', 'A row has too few or too many figures'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号附表：每行的栏数固定',
    'The tables of both notices: every row has a fixed number of columns',
  ),
  reason: localized(
    '多一格或少一格，就说不准哪个数字属于哪一栏，这一行的勾稽关系也无法核对。',
    'With a cell too many or too few it is not certain which figure belongs to which column, and the row cannot be checked.',
  ),
  remedy: localized(
    '对照表头，逐栏核对这一行：缺的补上（没有的填 0），多的删去。',
    'Hold the row against the header: add what is missing (0 where there is nothing), delete what is too many.',
  ),
  leavesAlone: [
    localized(
      '合并单元格留下的空格、行首多一个或少一个制表符，只要数字个数对得上，就不算错。',
      'Empty cells left by merged ones, or a tab too many or too few in front: as long as the number of figures is right.',
    ),
  ],
  examples: [
    { change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| ⟦行政规范性文件⟧ | 3 | 12 |']] },
    { change: [['| 行政许可 | 126 |  |  |', '| ⟦行政许可⟧ | 126 | 3 |  |']] },
    {
      change: [
        [
          '| 1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 |',
          '| ⟦1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 | 0⟧ |',
        ],
      ],
    },
    { change: [['| 二、上年结转政府信息公开申请数量 |  |  | 1 |', '| 二、上年结转政府信息公开申请数量 | 1 |']] },
    { change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | 3 |  | 12 |']] },
  ],
  *check(report) {
    for (const table of report.tables) {
      if (table.unread) continue;
      for (const row of table.rows) {
        if (row.cells) continue;
        const wanted = row.part.columns.length;
        const filled = row.raw.filter(({ text }) => text !== '').length;
        const name = row.standard.label === '' ? tableName(table.standard).zh : rowName(row.standard);
        // Blanks may be figures left out or merged cells: the row may be complete.
        const unclear = filled > 0 && filled < wanted && row.raw.length > wanted;
        yield {
          ...(unclear && { severity: 'warning' as const }),
          message:
            filled === 0
              ? localized(
                  `“${name}”这一行没有数字，应有 ${wanted} 个。没有发生的填 0。`,
                  `“${name}” has no figures; it needs ${wanted}. Where nothing happened, the figure is 0.`,
                )
              : localized(
                  `“${name}”应有 ${wanted} 个数字，这里有 ${filled} 个${unclear ? '，其余是空格，说不准哪个数字属于哪一栏，请把空格填上 0' : filled < wanted ? `，少 ${wanted - filled} 个` : `，多 ${filled - wanted} 个`}。`,
                  `“${name}” needs ${wanted} figures and has ${filled}${unclear ? '; the others are blank, so it is not certain which figure belongs to which column. Fill the blanks with 0' : filled < wanted ? `, ${wanted - filled} too few` : `, ${filled - wanted} too many`}.`,
                ),
          span: row.label?.span ?? figuresOf(row, table),
        };
      }
    }
  },
};

function figuresOf({ raw, span }: Row, { span: all }: Table): Span {
  const filled = raw.filter(({ text }) => text !== '');
  const first = filled[0];
  return first
    ? { start: first.span.start, end: filled.at(-1)!.span.end }
    : { start: span.start, end: Math.min(span.end, all.end) };
}
