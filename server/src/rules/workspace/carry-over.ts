import type { Cell, Report } from '../../report/report';
import { type CellSummary, cellsOf } from '../../report/summary';
import { type Localized, localized } from '../../text/localized';
import type { Neighbour } from '../neighbours';
import type { Rule, RuleFinding } from '../rule';
import { countOf, onlyRow, tableIn, writeNumber } from '../tables/cells';
import { columnName } from '../tables/names';
import { relatedIn, summaryTable } from './elsewhere';

/** A column in which the two years disagree. */
interface Gap {
  readonly cell: Cell;
  readonly value: number;
  readonly last: CellSummary;
  readonly expected: number;
}

export const rule: Rule = {
  name: 'workspace/carry-over',
  severity: 'error',
  title: localized('上年结转与上年年报不符', 'What was carried in is not what last year’s report carried out'),
  basis: localized(
    '表三第二项“上年结转”就是上年年报表三第四项“结转下年度继续办理”，逐列相等',
    'Item two of table three is item four of last year’s table three, column by column',
  ),
  reason: localized(
    '上年年报已经公布，两年一对照就看得出来，是审核时最先核对的数。',
    'Last year’s report has been published; whoever lays the two side by side sees the difference at once.',
  ),
  remedy: localized(
    '把这一格改成上年年报的数，并核对本列的合计；如果是上年年报有误，先更正上年年报。',
    'Write last year’s figure and check the sums of the column; where last year’s report is wrong, correct that first.',
  ),
  leavesAlone: [
    localized(
      '没有同一单位的上年年报一起检查；同一单位同一年有几份而数字不一致的，不能确定以哪份为准。',
      'Where no report of the same agency for last year is checked along with this one, or where several disagree.',
    ),
    localized(
      '任何一边无法准确识别的数字；空白格按 0 计。',
      'Figures that cannot be read for certain; blank cells count as 0.',
    ),
    localized(
      '总计的差正是各列的差造成的，只指出列。',
      'A total that is off by just what its columns are off: only the columns are pointed at.',
    ),
  ],
  examples: [
    {
      change: [
        ['| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 |', '| 二、上年结转政府信息公开申请数量 |  |  | ⟦2⟧ | 0 |'],
      ],
      beside: ['| 四、结转下年度继续办理 |  |  | ⟨1⟩ | 0 | 0 | 0 | 0 | 0 | 1 |'],
      fixed: '| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 |',
    },
    {
      change: [
        [
          '| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
          '| 二、上年结转政府信息公开申请数量 |  |  |⟦⟧  | ⟦1⟧ | 0 | 0 | 0 | 0 | 1 |',
        ],
      ],
      beside: ['| 四、结转下年度继续办理 |  |  | ⟨1⟩ | ⟨0⟩ | 0 | 0 | 0 | 0 | 1 |'],
    },
    {
      change: [
        [
          '| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
          '| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | ⟦2⟧ |',
        ],
      ],
      beside: ['| 四、结转下年度继续办理 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | ⟨1⟩ |'],
    },
    {
      change: [
        [
          '| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
          '| 二、上年结转政府信息公开申请数量 |  |  | １ | / | 0 | 0 | 0 |  | 1 |',
        ],
      ],
      beside: [['# 云岭镇人民政府2023年', '# 云岭镇2023年']],
    },
    {
      change: [
        ['| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 |', '| 二、上年结转政府信息公开申请数量 |  |  | 2 | 0 |'],
      ],
      beside: [['# 云岭镇人民政府2023年', '# 石桥镇人民政府2023年']],
    },
  ],
  *check(report, { lastYear }) {
    if (!lastYear) return;
    const gaps = gapsOf(report, lastYear);
    const columns = gaps.filter(({ cell }) => cell.column.id !== 'total');
    const gapOfColumns = columns.reduce((sum, { value, expected }) => sum + value - expected, 0);
    for (const gap of gaps) {
      const isExplained = columns.length > 0 && gap.value - gap.expected === gapOfColumns;
      if (gap.cell.column.id !== 'total' || !isExplained) yield findingAt(report, gap, lastYear);
    }
  },
};

function gapsOf(report: Report, lastYear: Neighbour): Gap[] {
  const table = tableIn(report, 'applications');
  const before = summaryTable(lastYear, 'applications');
  if (!table || !before) return [];
  const cells = cellsOf(before);
  return (onlyRow(table, 'carried-in')?.cells ?? []).flatMap((cell): Gap[] => {
    const value = countOf(cell, table);
    const last = cells.get(`carried-out/${cell.column.id}`);
    if (value === undefined || last?.value === undefined || value === last.value) return [];
    return [{ cell, value, last, expected: last.value }];
  });
}

function findingAt(report: Report, { cell, value, last, expected }: Gap, lastYear: Neighbour): RuleFinding {
  const name = columnName(cell.column);
  const year = lastYear.summary.year;
  const blank = cell.figure.kind === 'blank';
  return {
    message: localized(
      `“${name}”的上年结转${blank ? '空白，按 0 计' : `为 ${value}`}，${year} 年年报的“结转下年度继续办理”${last.blank ? '没有填，按 0 计' : `为 ${expected}`}，差 ${Math.abs(value - expected)}。两处应当相等，请核对是哪一份有误。`,
      `“${name}”: ${blank ? 'what was carried in is blank and counts as 0' : `${value} carried in`}, but the report for ${year} carries out ${expected}: off by ${Math.abs(value - expected)}. Check which of the two is wrong.`,
    ),
    span: cell.span,
    related: [relatedIn(lastYear, last.place, carriedOut(name, year, last))],
    fix: {
      kind: 'suggestion',
      title: localized(`改为上年年报的 ${expected}`, `Write ${expected}, as in last year’s report`),
      edits: [writeNumber(report, cell, expected)],
    },
  };
}

function carriedOut(name: string, year: number | undefined, { value, blank }: CellSummary): Localized {
  return localized(
    `${year} 年年报，四、结转下年度继续办理，${name}：${blank ? '没有填，按 0 计' : value}`,
    `Report for ${year}, carried out, “${name}”: ${blank ? 'not filled in, counts as 0' : value}`,
  );
}
