import type { Report, StrayRow, Table } from '../../report/report';
import { localized } from '../../text/localized';
import { squeeze } from '../../text/wording';
import type { Rule } from '../rule';
import { figuresOf, gapsOf, wordsOf } from './gaps';
import { rowName, tableName } from './names';

/** What people add below or between the rows without changing the table: sums of their own and notes. */
const harmless = /^[（(]?(?:合计|小计|总计|共计|其中|注|备注|说明|附注|单位|填表|填报|审核|联系|制表)/;

export const rule: Rule = {
  name: 'tables/extra-row',
  severity: 'warning',
  title: localized('表格多出一行', 'A row that the edition does not have'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号附表：各行固定，不得增设',
    'The tables of both notices: the rows are fixed, none may be added',
  ),
  reason: localized(
    '多出的行不会被汇总，数字会漏掉；有时是名称写错了，规定的那一行反而没有填。',
    'A row that is not prescribed is not added up. Sometimes it is a prescribed row under a wrong name.',
  ),
  remedy: localized(
    '删去这一行，把数字并入规定的行；名称写错的，改回规定名称。',
    'Delete the row and count its figures in a prescribed one; if only its label is wrong, restore it.',
  ),
  leavesAlone: [
    localized(
      '合计、小计、其中、注、备注等行；表格之外另附的表；单元格错位、无法准确识别的表格。',
      'Sums, subtotals and notes; other tables beside the mandated one; tables that have come apart.',
    ),
    localized(
      '名称不明、但正好在规定的行位置上的，由“表格缺少规定的行”提示。',
      'A row of unknown label exactly where a mandated one is missing is reported by tables/missing-row.',
    ),
  ],
  examples: [
    {
      change: [
        ['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | 3 | 1 | 12 |\n| ⟦工作动态类信息⟧ | 9 | 0 | 9 |'],
      ],
    },
    {
      change: [['| 规章 | 0 | 0 | 0 |', '| ⟨规章⟩ | 0 | 0 | 0 |\n| ⟦规章⟧ | 0 | 0 | 0 |']],
    },
    { change: [['| 行政强制 | 1 |  |  |', '| 行政强制 | 1 |  |  |\n| 合计 | 9 |  |  |']] },
    {
      change: [
        [
          '| 行政事业性收费 | 1.26 |  |  |',
          '| 行政事业性收费 | 1.26 |  |  |\n\n| 渠道 | 条数 |\n|---|---|\n| 门户网站 | 136 |',
        ],
      ],
    },
  ],
  *check(report) {
    for (const table of report.tables) {
      if (table.unread) continue;
      const name = tableName(table.standard);
      const explained = new Set(gapsOf(table).flatMap(({ instead }) => instead));
      for (const stray of table.strayRows) {
        const words = wordsOf(stray);
        if (!words || explained.has(stray) || harmless.test(squeeze(words.text))) continue;
        if (figuresOf(stray).length === 0 || !standsWithin(report, table, stray)) continue;
        yield {
          message: localized(
            `${name.zh}没有“${squeeze(words.text)}”这一行。请删去，或改回规定的名称。`,
            `${name.en[0]!.toUpperCase()}${name.en.slice(1)} has no row “${squeeze(words.text)}”. Delete it, or restore the prescribed label.`,
          ),
          span: words.span,
        };
      }
      for (const [index, row] of table.rows.entries()) {
        const first = table.rows.findIndex(({ standard }) => standard.id === row.standard.id);
        const original = table.rows[first]!;
        if (
          first === index ||
          !row.label ||
          row.doubt?.kind === 'twice' ||
          !original.label ||
          !hasFigures(row) ||
          !hasFigures(original)
        )
          continue;
        yield {
          message: localized(
            `${name.zh}的“${rowName(row.standard)}”出现了两次，只应有一行。`,
            `“${rowName(row.standard)}” stands twice in ${name.en}; there is one such row.`,
          ),
          span: row.label.span,
          related: [{ message: localized('已经有这一行', 'The row stands here already'), span: original.label.span }],
        };
      }
    }
  },
};

function hasFigures({ raw }: Table['rows'][number]): boolean {
  return raw.some(({ text }) => text !== '');
}

/** Whether a row stands between the table's rows, or directly behind the last: a table of its own does not. */
function standsWithin({ lines }: Report, { rows, layout }: Table, stray: StrayRow): boolean {
  const last = rows.reduce((end, row) => Math.max(end, row.span.end), 0);
  const first = rows.reduce((start, row) => Math.min(start, row.span.start), Number.POSITIVE_INFINITY);
  if (stray.span.start > first && stray.span.start < last) return true;
  const apart = lines.at(stray.span.start).number - lines.at(last).number;
  return stray.span.start > last && apart <= (layout === 'cells' ? 2 : 1);
}
