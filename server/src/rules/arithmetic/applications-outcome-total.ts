import { localized } from '../../text/localized';
import type { Rule } from '../rule';
import { columnName, rowName } from '../tables/names';
import { totalFindings } from './total';

export const rule: Rule = {
  name: 'arithmetic/applications-outcome-total',
  severity: 'error',
  title: localized('表三“（七）总计”与各项结果之和不符', '（七）总计 of table three is not the sum of the outcomes'),
  basis: localized(
    '年度报告格式表三（国办公开办函〔2019〕60号、〔2021〕30号）：每一列的（七）总计＝（一）至（六）各项之和',
    'Table three of both notices: in every column （七）总计 is the sum of （一） to （六）',
  ),
  reason: localized(
    '“（七）总计”就是本年度办结的件数，与各项结果之和不符，审核时会被退回。',
    '（七）总计 is the number of applications closed; where it differs from the outcomes, the report is sent back.',
  ),
  remedy: localized(
    '逐项核对这一列的办理结果；各项都对的，把“（七）总计”改成各项之和。',
    'Check the outcomes of the column one by one; if they are right, set （七）总计 to their sum.',
  ),
  leavesAlone: [
    localized(
      '缺少任何一行办理结果，或者有一格无法准确识别的，不作判断；空白格按 0 计。',
      'Where a row of outcomes is missing or a cell cannot be read with certainty, nothing is said; blank cells count as 0.',
    ),
  ],
  examples: [
    {
      change: [
        '| 三、本年度办理结果 | （一）予以公开 |  | ⟨4⟩ | 1 | 0 | 0 | 0 | 0 | 5 |\n|  | （二）部分公开（区分处理的，只计这一情形，不计其他情形） |  | ⟨1⟩ | 0 | 0 | 0 | 0 | 0 | 1 |',
        '|  |  | 5.属于三类内部事务信息 | ⟨1⟩ | 0 | 0 | 0 | 0 | 0 | 1 |',
        '|  | （四）无法提供 | 1.本机关不掌握相关政府信息 | ⟨2⟩ | 0 | 0 | 0 | 1 | 0 | 3 |',
        '|  | （五）不予处理 | 1.信访举报投诉类申请 | ⟨1⟩ | 0 | 0 | 0 | 0 | 0 | 1 |',
        ['| （七）总计 |  | 9 | 2 |', '| （七）总计 |  | ⟦10⟧ | 2 |'],
      ],
      fixed: '| （七）总计 |  | 9 | 2 |',
    },
    {
      edition: '2019',
      change: [
        '| 三、本年度办理结果 | （一）予以公开 |  | 4 | ⟨1⟩ | 0 | 0 | 0 | 0 | 5 |',
        '|  |  | 4.保护第三方合法权益 | 0 | ⟨1⟩ | 0 | 0 | 0 | 0 | 1 |',
        ['| （七）总计 |  | 9 | 2 |', '| （七）总计 |  | 9 |⟦⟧  |'],
      ],
      fixed: '| （七）总计 |  | 9 | 2 |',
    },
    { change: [['| （七）总计 |  | 9 | 2 | 0 |', '| （七）总计 |  | 9 | 2 |  |']] },
  ],
  check: (report) =>
    totalFindings(report, rule.name, {
      of: ({ cell }) => columnName(cell.column),
      place: ({ cell }) => {
        const column = columnName(cell.column);
        return localized(`“（七）总计”的${column}列`, `“（七）总计” under “${column}”`);
      },
      parts: localized('（一）至（六）各项', 'the outcomes （一） to （六）'),
      partName: (part) => rowName(part.row.standard),
    }),
};
