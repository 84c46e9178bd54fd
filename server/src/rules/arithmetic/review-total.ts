import type { ColumnStandard } from '../../standard/standard';
import { localized } from '../../text/localized';
import type { Rule } from '../rule';
import { columnName } from '../tables/names';
import { totalFindings } from './total';

const figures = '| 1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 |';

export const rule: Rule = {
  name: 'arithmetic/review-total',
  severity: 'error',
  title: localized('表四总计与四种结果之和不符', 'A total of table four is not the sum of its four outcomes'),
  basis: localized(
    '年度报告格式表四（国办公开办函〔2019〕60号、〔2021〕30号）：总计＝结果维持＋结果纠正＋其他结果＋尚未审结',
    'Table four of both notices: the total is upheld plus corrected plus other plus pending',
  ),
  reason: localized(
    '行政复议和两类行政诉讼各有一个总计，每个都要与前面四个数字相符。',
    'Reconsideration and both kinds of litigation each have a total, which has to agree with the four figures before it.',
  ),
  remedy: localized(
    '先核对四种结果的件数；四个都对的，把总计改成四个数之和。',
    'Check the four outcomes first; if they are right, set the total to their sum.',
  ),
  leavesAlone: [
    localized(
      '三个总计之间、与表三之间、与上年之间没有固定关系，不比较；空白格按 0 计。',
      'There is no fixed relation between the three totals, to table three or to last year, so none is checked; blank cells count as 0.',
    ),
  ],
  examples: [
    {
      change: [[figures, '| ⟨1⟩ | 0 | 0 | ⟨1⟩ | ⟦1⟧ | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 |']],
      fixed: figures,
    },
    {
      change: [[figures, '| 1 | 0 | 0 | 1 | 2 | ⟨1⟩ | 0 | 0 | 0 | ⟦0⟧ | 0 | ⟨2⟩ | 0 | ⟨1⟩ | ⟦1⟧ |']],
    },
    { change: [[figures, '| 1 | 0 |  | 1 | 2 | 1 | / | / | / | 1 |  |  |  | 1 | 1 |']] },
  ],
  check: (report) =>
    totalFindings(report, rule.name, {
      of: ({ cell }) => group(cell.column),
      place: ({ cell }) => localized(`“${group(cell.column)}”总计`, `“${group(cell.column)}”`),
      parts: localized('四种结果', 'the four outcomes'),
      partName: ({ cell }) => columnName(cell.column),
    }),
};

/** What a total is of: `行政复议`. */
function group(column: ColumnStandard): string {
  return columnName(column).slice(0, -column.label.length);
}
