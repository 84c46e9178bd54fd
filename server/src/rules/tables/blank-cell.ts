import type { Report, Table } from '../../report/report';
import { localized } from '../../text/localized';
import type { Span } from '../../text/span';
import type { Fix, Related, Rule, RuleFinding } from '../rule';
import { type BlankRow, blanksOf, fillZeros, isWhollyBlank } from './blank-cells';
import { columnName, nameSome, rowName, tableName } from './names';

/** How many more rows with blanks are pointed at. */
const mostRelated = 6;
/** A table with more stretches of blanks than these was written without its zeros, and that is said once. */
const mostRuns = 5;

const issued = '| 行政规范性文件 | 3 | 1 | 12 |';
const zeros = ' 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const blank = '  |  |  |  |  |  |  |';
const cases = '| 1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 |';

export const rule: Rule = {
  name: 'tables/blank-cell',
  severity: 'info',
  title: localized('有数字格没有填', 'A figure is blank'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号附表：没有发生的填 0',
    'The tables of both notices: where nothing happened the figure is 0',
  ),
  reason: localized(
    '空着的格按 0 计，但看不出是没有，还是忘了填。整张表空着的，多半还没有填。',
    'A blank counts as 0, but a reader cannot tell whether it is nothing or was forgotten. A table that is wholly blank has hardly been filled in yet.',
  ),
  remedy: localized(
    '先填好有数的格，再在 VS Code 中运行“其余空格填 0”，把这张表余下的空格都填成 0。',
    'Write the figures that there are; the command “Fill the Rest with 0” of VS Code then writes 0 into what is left of the table.',
  ),
  leavesAlone: [
    localized(
      '合并单元格留下的空格；单元格错位、无法准确识别的表格。一行只提示一次；连着的几行空着同样的格，或者整张表空着、到处空着，也只提示一次。',
      'Empty cells left by merged ones; tables that have come apart. One note for a row, for rows one behind the other with the same blanks, or for a table that is blank as a whole or in many places.',
    ),
  ],
  examples: [
    {
      change: [[issued, '| ⟦行政规范性文件⟧ | 3 |  | 12 |']],
      fixed: '| 行政规范性文件 | 3 | 0 | 12 |',
    },
    {
      change: [
        [`2.重复申请 |${zeros}`, `⟦2.重复申请⟧ |${blank}`],
        [`3.要求提供公开出版物 |${zeros}`, `⟨3.要求提供公开出版物⟩ |${blank}`],
      ],
    },
    {
      change: ['| ⟦行政复议⟧ |', [cases, cases.replace(/\d/g, '')]],
    },
    { change: [[issued, '| 行政规范性文件 | 3 |　1　| 12 |']] },
  ],
  *check(report) {
    for (const table of report.tables) {
      if (table.unread) continue;
      const rows = blanksOf(table);
      if (rows.length > 0 && rows.length === table.rows.length && rows.every(isWhollyBlank)) {
        yield wholeTable(report, table, rows);
        continue;
      }
      const runs = runsOf(table, rows);
      if (runs.length > mostRuns) yield inTable(report, table, rows);
      else for (const together of runs) yield inRows(report, table, together);
    }
  },
};

/** Rows that follow one another and are blank in the same columns, or wholly, stand together. */
function runsOf(table: Table, rows: readonly BlankRow[]): BlankRow[][] {
  const runs: BlankRow[][] = [];
  const where = (row: BlankRow) => (isWhollyBlank(row) ? '' : row.blanks.map(({ column }) => column.id).join(' '));
  for (const one of rows) {
    const last = runs.at(-1)?.at(-1);
    const follows = last && table.rows.indexOf(one.row) === table.rows.indexOf(last.row) + 1;
    if (follows && where(one) === where(last)) runs.at(-1)!.push(one);
    else runs.push([one]);
  }
  return runs;
}

function wholeTable(report: Report, table: Table, rows: readonly BlankRow[]): RuleFinding {
  const { zh, en } = tableName(table.standard);
  const due = table.standard.parts.reduce((sum, part) => sum + part.rows.length * part.columns.length, 0);
  return {
    severity: 'warning',
    message: localized(
      `${zh}整张空着，应填 ${due} 个数字。填好有数的格以后，可用“其余空格填 0”命令把余下的填成 0。`,
      `${en[0]!.toUpperCase()}${en.slice(1)} is wholly blank: ${due} figures are due. Once those that there are stand in it, the command “Fill the Rest with 0” writes 0 into the others.`,
    ),
    span: table.labels.toSorted((a, b) => a.span.start - b.span.start)[0]?.span ?? placeOf(rows[0]!),
    fix: fix(report, rows),
  };
}

function inTable(report: Report, { standard }: Table, rows: readonly BlankRow[]): RuleFinding {
  const { zh, en } = tableName(standard);
  const count = rows.reduce((sum, { blanks }) => sum + blanks.length, 0);
  return {
    message: localized(
      `${zh}有 ${rows.length} 行共 ${count} 格空着，按 0 计。没有发生的请填 0。`,
      `${rows.length} rows of ${en} have ${count} blanks, which count as 0. Write 0 where nothing happened.`,
    ),
    span: placeOf(rows[0]!),
    related: pointedAt(rows.slice(1)),
    fix: fix(report, rows),
  };
}

function pointedAt(rows: readonly BlankRow[]): Related[] {
  return rows.slice(0, mostRelated).map((row) => ({
    message: localized('这一行也是', 'This row, too'),
    span: placeOf(row),
  }));
}

function inRows(report: Report, { standard }: Table, rows: readonly BlankRow[]): RuleFinding {
  const [first, ...others] = rows as readonly [BlankRow, ...BlankRow[]];
  const name = first.row.label ? rowName(first.row.standard) : tableName(standard).zh;
  const columns = nameSome(first.blanks.map(({ column }) => columnName(column)));
  const more = others.length > 0 ? `等 ${rows.length} 行` : '';
  const from = more ? `${rows.length} rows from “${name}” on` : `“${name}”`;
  const what = isWhollyBlank(first)
    ? localized(`“${name}”${more}整行`, `All of ${from}`)
    : localized(`“${name}”${more}的“${columns.zh}”`, `“${columns.en}” of ${from}`);
  return {
    message: localized(
      `${what.zh}空着，按 0 计。没有发生的请填 0。`,
      `${what.en}: blank, which counts as 0. Write 0 where nothing happened.`,
    ),
    span: placeOf(first),
    related: pointedAt(others),
    fix: fix(report, rows),
  };
}

function placeOf({ row: { label, cells }, blanks }: BlankRow): Span {
  return label?.span ?? cells!.find(({ text }) => text !== '')?.span ?? blanks[0]!.span;
}

function fix(report: Report, rows: readonly BlankRow[]): Fix {
  const edits = fillZeros(report, rows);
  return {
    kind: 'suggestion',
    title: localized(`空着的 ${edits.length} 格填 0`, `Write 0 into ${edits.length} blank cells`),
    edits,
  };
}
