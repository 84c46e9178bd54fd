import { readReport } from '../../report/read';
import type { Report, Table } from '../../report/report';
import { applyEdits } from '../../text/edits';
import { type Localized, localized } from '../../text/localized';
import type { Rule, RuleFinding } from '../rule';
import { fillCell } from './cells';
import { figuresOf, type Gap, gapsOf, wordsOf } from './gaps';
import { type MissingHeader, missingHeaders } from './headers';
import { nameSome, rowName, tableName } from './names';
import { restoreRows } from './restore-rows';

const above = '| 规章 | 0 | 0 | 0 |';
const below = '|  |  | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const blank = below.replaceAll('0', '');

export const rule: Rule = {
  name: 'tables/missing-row',
  severity: 'error',
  title: localized('表格缺少规定的行', 'A mandated row is missing'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号附表：各行固定，没有发生的填 0，不得删减',
    'The tables of both notices: the rows are fixed; where nothing happened the figure is 0',
  ),
  reason: localized(
    '表格由系统逐行汇总，少一行，后面的数字就全部错位。',
    'The tables are added up row by row; with a row missing the figures below it end in the wrong place.',
  ),
  remedy: localized(
    '按规定的位置补上这一行。快速修复会补一行，数字空着，请照实填写。',
    'Put the row back in its place. The quick fix inserts it blank; fill in what is true.',
  ),
  leavesAlone: [
    localized(
      '单元格错位、无法准确识别的表格，由“缺少规定的表格，或表格无法识别”提示；行名丢失、数字还在的，由“一行的数字多了或少了”提示。',
      'Tables of which labels and figures have come apart are reported by tables/missing-table; a row that has lost its label alone, by tables/cell-count.',
    ),
    localized(
      '附近有这一行的文字，或者它的位置上有名称不明的一行的，不提供补行，请人工核对。',
      'Where the row’s words stand close by, or a row of unknown name stands in its place, nothing is inserted: look for yourself.',
    ),
  ],
  examples: [
    {
      change: [[`${above}\n| 行政规范性文件 | 3 | 1 | 12 |`, '| ⟦规章⟧ | 0 | 0 | 0 |']],
      fixed: `${above}\n| 行政规范性文件 |  |  |  |`,
    },
    {
      change: [
        [
          `| 1.信访举报投诉类申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n${below}`,
          '| ⟦1.信访举报投诉类申请⟧ | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
        ],
      ],
      fixed: `| 1.信访举报投诉类申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n${blank}`,
    },
    {
      change: [
        [
          '| 第二十条第（五）项 |  |  |  |\n| 信息内容 | 本年处理决定数量 |  |  |\n| 行政许可 |',
          '| 第二十条第（五）项 |  |  |  |\n| ⟦行政许可⟧ |',
        ],
      ],
      fixed: '| 第二十条第（五）项 |  |  |  |\n| 信息内容 | 本年处理决定数量 |  |  |\n| 行政许可 |',
    },
    { change: [[below, '|  |  |  | ⟦0 | 0 | 0 | 0 | 0 | 0 | 0⟧ |']], fixed: below },
    {
      edition: '2019',
      change: [['| 政府集中采购 | 6 | 160.5万元 |  |', '| 政府集中采购 | 6 |  |  |']],
    },
  ],
  *check(report) {
    for (const table of report.tables) {
      if (table.unread) continue;
      for (const missing of missingHeaders(report, table)) yield withoutHeader(report, table, missing);
      for (const gap of gapsOf(table)) {
        if (isDoubtful(gap)) continue;
        if (gap.instead.length > 0) yield* withoutLabel(report, table, gap);
        else yield absent(report, table, gap);
      }
    }
  },
};

/** Where a row beside a gap has more figures than its own, only the label of the missing one is gone. */
function isDoubtful({ before, after }: Gap): boolean {
  return [before?.doubt, after?.doubt].some(
    (doubt) => doubt && !doubt.explicit && (doubt.kind === 'many' || doubt.kind === 'shared' || doubt.kind === 'apart'),
  );
}

function absent(report: Report, table: Table, gap: Gap): RuleFinding {
  const { part, missing, before, after } = gap;
  const names = listOf(missing.map(rowName));
  const whole = missing.length === part.rows.length && part.heading ? part.heading.label : undefined;
  const name = tableName(table.standard);
  const where = before
    ? localized(`，应在“${rowName(before.standard)}”之后`, `; it belongs below “${rowName(before.standard)}”`)
    : after
      ? localized(`，应在“${rowName(after.standard)}”之前`, `; it belongs above “${rowName(after.standard)}”`)
      : localized('', '');
  const what = whole ? localized(`“${whole}”部分的${names.zh}`, `${names.en} of “${whole}”`) : names;
  const neighbour = before ?? after ?? table.rows.findLast((row) => precedes(table, row.part, part)) ?? table.rows[0]!;
  const fix = restoreRows(report, table, gap);
  const many = missing.length > 1;
  const inserted = localized(
    `补上缺少的${many ? ` ${missing.length} 行` : names.zh}，数字空着待填`,
    `Insert ${many ? `the ${missing.length} missing rows` : names.en}, blank`,
  );
  const anew = localized(
    `按规定样式重写${name.zh}，已有的数字照旧，缺少的空着待填`,
    `Write ${name.en} anew as prescribed, with the figures that it has, and blank where it has none`,
  );
  return {
    message: localized(
      `${name.zh}缺少${what.zh}${where.zh}。没有发生的填 0。`,
      `${capital(name.en)} lacks ${what.en}${where.en}. Where nothing happened, the figure is 0.`,
    ),
    span: neighbour.label?.span ?? neighbour.raw[0]?.span ?? neighbour.span,
    ...(fix && { fix: { ...fix, title: fix.kind === 'safe' ? inserted : anew } }),
  };
}

/** The article's heading or the column labels above a part's rows are absent. */
function withoutHeader(report: Report, table: Table, missing: MissingHeader): RuleFinding {
  const { standard, labels } = table;
  const { part, row, heading, header, edit } = missing;
  const columns = nameSome([...new Set(part.header.flat().filter((label) => label !== ''))]);
  const names = [...(heading ? [part.heading!.label] : []), ...(header ? [columns.zh] : [])].join('”和“');
  const name = tableName(standard);
  const first = row.standard.label ? rowName(row.standard) : undefined;
  return {
    // Fifteen figures alone can be nothing else.
    ...(labels.length === 0 && { severity: 'info' as const }),
    message: localized(
      `${name.zh}${first ? `“${first}”` : '的数字'}上面缺少“${names}”这一行。`,
      `The row “${names.replace('”和“', '” and “')}” is missing above ${first ? `“${first}”` : `the figures of ${name.en}`}.`,
    ),
    span: row.label?.span ?? row.raw.find(({ text }) => text !== '')?.span ?? row.span,
    ...(edit &&
      comesBack(report, table, missing) && {
        fix: {
          kind: 'safe',
          title: localized(`补上“${names}”`, `Insert “${names.replace('”和“', '” and “')}”`),
          edits: [edit],
        },
      }),
  };
}

/** Whether the header is found once it has been written: elsewhere it would be written again and again. */
function comesBack({ text, edition }: Report, { id, form }: Table, { part, edit }: MissingHeader): boolean {
  if (!form.isStandard) return false;
  const again = readReport(applyEdits(text, [edit!]), { edition: edition.id }).report;
  const table = again?.tables.find((one) => one.id === id);
  return (
    again !== undefined &&
    table !== undefined &&
    ![...missingHeaders(again, table)].some((missing) => missing.part === part)
  );
}

/** `“甲”这一行`, `“甲”“乙”2 行`, `“甲”“乙”“丙”等 13 行`. */
function listOf(names: readonly string[]): Localized {
  const some = names.slice(0, 3).map((name) => `“${name}”`);
  const more = names.length - some.length;
  return localized(
    `${some.join('')}${more > 0 ? `等 ${names.length} 行` : names.length > 1 ? `${names.length} 行` : '这一行'}`,
    `${names.length > 1 ? 'the rows' : 'the row'} ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  );
}

function precedes({ standard }: Table, one: Gap['part'], other: Gap['part']): boolean {
  return standard.parts.indexOf(one) < standard.parts.indexOf(other);
}

/** Rows stand where the missing ones belong, but nothing or something else is written in front of them. */
function* withoutLabel(report: Report, table: Table, { missing, instead }: Gap): Iterable<RuleFinding> {
  for (const [index, stray] of instead.entries()) {
    const { label, groups } = missing[index]!;
    const words = wordsOf(stray);
    const figures = figuresOf(stray);
    const place = words?.span ?? { start: figures[0]!.span.start, end: figures.at(-1)!.span.end };
    const firstFigure = stray.cells.indexOf(figures[0]!);
    const target = words ?? stray.cells[Math.min(groups.length, firstFigure - 1)];
    yield {
      message: words
        ? localized(
            `${tableName(table.standard).zh}的“${words.text}”不是规定的行，这里应为“${label}”。`,
            `“${words.text}” is no row of ${tableName(table.standard).en}; “${label}” belongs here.`,
          )
        : localized(
            `这一行数字前没有行名，这里应为“${label}”。`,
            `The figures of this row have no label; “${label}” belongs here.`,
          ),
      span: place,
      ...(target &&
        table.form.isStandard && {
          fix: {
            kind: 'suggestion',
            title: localized(`写上“${label}”`, `Write “${label}”`),
            edits: [fillCell(report, target.span, label)],
          },
        }),
    };
  }
}

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}
