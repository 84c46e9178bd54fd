import { localized } from '../../text/localized';
import type { Rule } from '../rule';
import { columnName, rowName } from '../tables/names';
import { totalFindings } from './total';

const row = '| （一）予以公开 |  | 4 | 1 | 0 | 0 | 0 | 0 |';

export const rule: Rule = {
  name: 'arithmetic/applications-row-total',
  severity: 'error',
  title: localized('表三的行总计不等于各类申请人之和', 'A row total of table three is not the sum of its applicants'),
  basis: localized(
    '年度报告格式表三（国办公开办函〔2019〕60号、〔2021〕30号）：总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他',
    'Table three of both notices: the total is individuals plus the five kinds of organisations',
  ),
  reason: localized(
    '审核部门首先核对总计，一行不平，整张表都会被退回重填。',
    'The totals are the first thing that the reviewing office checks; one row that does not add up sends the table back.',
  ),
  remedy: localized(
    '先核对这一行的六个数字；都对，就把总计改成它们的和。',
    'Check the six figures of the row first; if they are right, set the total to their sum.',
  ),
  leavesAlone: [
    localized(
      '空白格和“/”“—”按 0 计（总计除外）；格内写的不是整数、或这一行缺格多格时，不作判断。',
      'Blank cells and dashes count as 0, totals aside; a row with a cell that is no whole number, or with cells missing, is not judged.',
    ),
  ],
  examples: [
    {
      change: [[`${row} 5 |`, '| （一）予以公开 |  | ⟨4⟩ | ⟨1⟩ | 0 | 0 | 0 | 0 | ⟦6⟧ |']],
      fixed: `${row} 5 |`,
    },
    {
      change: [[`${row} 5 |`, '| （一）予以公开 |  | ⟨4⟩ | ⟨3⟩ | 0 | 0 | 0 | 0 | ⟦5⟧ |']],
    },
    { change: [[`${row} 5 |`, '| （一）予以公开 |  | ４ | 1 |  | / | 0 | 0 | 5件（含上年1件） |']] },
    { change: [[`${row} 5 |`, '| （一）予以公开 |  | 若干 | 1 | 0 | 0 | 0 | 0 | 6 |']] },
  ],
  check: (report) =>
    totalFindings(report, rule.name, {
      of: (total) => rowName(total.row.standard),
      parts: localized('六类申请人', 'the six kinds of applicants'),
      partName: ({ cell }) => columnName(cell.column),
    }),
};
