import { localized } from '../../text/localized';
import type { Rule } from '../rule';
import { columnName, rowName } from '../tables/names';
import { totalFindings } from './total';

const row = '| （一）予以公开 |  | 4 | 1 | 0 | 0 | 0 | 0 |';

export const rule: Rule = {
  name: 'arithmetic/applications-row-total',
  severity: 'error',
  title: localized('表三“总计”列与六类申请人之和不符', 'A row total of table three is not the sum of its applicants'),
  basis: localized(
    '年度报告格式表三（国办公开办函〔2019〕60号、〔2021〕30号）：总计＝自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他',
    'Table three of both notices: the total is individuals plus the five kinds of organisations',
  ),
  reason: localized(
    '审核部门首先核对总计，有一行不符，整张表都会被退回重填。',
    'The totals are the first thing that the reviewing office checks; one row that does not add up sends the table back.',
  ),
  remedy: localized(
    '先核对这一行的六个数字；六个都对的，把总计改成六个数之和。',
    'Check the six figures of the row first; if they are right, set the total to their sum.',
  ),
  leavesAlone: [
    localized(
      '空白格和“/”“—”按 0 计（总计除外）；格内写的不是整数，或者这一行缺格、多格的，不作判断。',
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
      of: ({ row }) => rowName(row.standard),
      place: ({ row }) => {
        const name = rowName(row.standard);
        return localized(`“${name}”的总计列`, `“${name}”`);
      },
      parts: localized('六类申请人', 'the six kinds of applicants'),
      partName: ({ cell }) => columnName(cell.column),
    }),
};
