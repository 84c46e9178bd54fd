import type { Report, Section, Table, Unread } from '../../report/report';
import { writeTable } from '../../report/write';
import { tableOf } from '../../standard';
import type { TableStandard } from '../../standard/standard';
import { lineEndOf } from '../../text/lines';
import { localized } from '../../text/localized';
import { contains } from '../../text/span';
import { squeeze } from '../../text/wording';
import type { Fix, Rule, RuleFinding } from '../rule';
import { tableName } from './names';

const heading = '## 四、政府信息公开行政复议、行政诉讼情况';
const header = `| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |`;
const figures = '| 1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 |';

export const rule: Rule = {
  name: 'tables/missing-table',
  severity: 'error',
  title: localized('缺少规定的表格，或表格无法识别', 'A mandated table is absent or could not be read'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号：第二、三、四部分以规定表格填报',
    'Both notices: parts two, three and four are filled in as the prescribed tables',
  ),
  reason: localized(
    '第二、三、四部分要逐级汇总，只写文字、不填表格的，会被退回。',
    'Parts two, three and four are added up level by level; prose in place of the table is sent back.',
  ),
  remedy: localized(
    '在标题下插入标准空表再填数。快速修复会按年报年份的格式插入空表，不替您填任何数字。',
    'Insert the standard table below the heading and fill it in. The quick fix inserts that of the report’s year, blank: it writes no figure.',
  ),
  leavesAlone: [
    localized(
      '整个部分都缺少的，由“缺少规定的部分”提示；表格放错了部分的，不算缺少。',
      'Where the whole section is absent, structure/missing-section says so; a table in the wrong section is not absent.',
    ),
    localized(
      '有表格、但无法准确识别的，只警告一次，指出从哪里起未核对；这张表不再作其他检查。',
      'Where a table is in sight but could not be read, one warning says where reading stopped, and no other table rule speaks of it.',
    ),
  ],
  examples: [
    {
      change: [[`${heading}\n\n${header}\n${figures}\n`, `${heading.replace('四', '⟦四')}⟧\n\n本年度没有发生。\n`]],
      fixed: `${heading}\n\n${header}\n${figures.replace(/\d/g, '')}\n\n本年度没有发生。\n`,
    },
    { change: [[`${heading}\n\n`, `${heading}\n\n表四如下：\n\n`]] },
  ],
  *check(report) {
    for (const table of report.tables) if (table.unread) yield unread(report, table, table.unread);
    for (const section of report.sections) {
      const id = section.standard.table;
      if (!id || report.tables.some((table) => table.id === id)) continue;
      // A section that stands twice lacks its table once.
      if (report.sections.find(({ standard }) => standard.id === section.standard.id) !== section) continue;
      const table = tableOf(report.edition, id);
      const others = report.otherTables.some(({ span }) => contains(section.span, span));
      yield {
        message: localized(
          `“${section.heading.title.text}”部分没有规定的${table.name.zh}。没有发生的也要列出表格，填 0。`,
          `This section lacks ${table.name.en}. It has to stand here even where every figure is 0.`,
        ),
        span: section.heading.span,
        // Figures that stand here already may be the table's.
        ...(!others && { fix: insertTable(report, section, table) }),
      };
    }
  },
};

/** A table that was seen and not read: where reading stopped, and how to mend it. */
function unread({ lines, text }: Report, { standard }: Table, { stoppedAt, kind }: Unread): RuleFinding {
  const name = tableName(standard);
  const line = lines.at(stoppedAt.start).number + 1;
  const why = {
    apart: localized(
      `的行名和数字已经分离，无法准确识别，从第 ${line} 行起未核对。请改从 Word 或 Excel 粘贴，或插入标准空表重填`,
      `labels and figures have come apart; from line ${line} on nothing was checked. Paste it from Word or Excel, or fill in the standard table`,
    ),
    blank: localized(
      '只有行名，没有数字，未核对。没有发生的填 0',
      'there are labels and no figures, so nothing was checked. Where nothing happened, the figure is 0',
    ),
    columns: localized(
      '的表头各列顺序与规定不符，未核对。请按规定的顺序排列，或插入标准空表重填',
      'its columns are named in another order, so nothing was checked. Put them in the prescribed order, or fill in the standard table',
    ),
    rows: localized(
      `部分行的单元格错位，无法准确识别，从第 ${line} 行起未核对。请每行写齐数字，没有发生的填 0`,
      `in most rows it is not certain which figure belongs to which column; from line ${line} on nothing was checked. Write every figure, 0 where nothing happened`,
    ),
  }[kind];
  const end = Math.min(stoppedAt.end, lines.at(stoppedAt.start).span.end);
  const words = squeeze(text.slice(stoppedAt.start, end));
  return {
    severity: 'warning',
    message: localized(
      `${name.zh}${why.zh}。`,
      `${name.en[0]!.toUpperCase()}${name.en.slice(1)} could not be checked: ${why.en}.`,
    ),
    span: words === '' ? stoppedAt : { start: stoppedAt.start, end },
  };
}

function insertTable(report: Report, section: Section, table: TableStandard): Fix {
  const { text, layout, lines } = report;
  const newline = lineEndOf(text);
  const heading = lines.at(section.heading.span.end);
  const next = lines.all[heading.number + 1];
  // A table swallows a line that follows it directly.
  const behind = next && text.slice(next.span.start, next.span.end).trim() !== '' ? newline : '';
  const at = heading.span.end;
  return {
    kind: 'safe',
    title: localized(
      `插入${tableName(table).zh}标准空表（${report.edition.name.zh}）`,
      `Insert ${tableName(table).en} of the ${report.edition.name.en}, blank`,
    ),
    edits: [
      {
        span: { start: at, end: at },
        text: newline.repeat(layout === 'pipes' ? 2 : 1) + writeTable(table, layout, { newline }) + behind,
      },
    ],
  };
}
