import { skeleton } from '../../report/label-index';
import type { Report, Section } from '../../report/report';
import { writeTable } from '../../report/write';
import { tableOf } from '../../standard';
import type { TableStandard } from '../../standard/standard';
import { lineEndOf } from '../../text/lines';
import { localized } from '../../text/localized';
import { contains } from '../../text/span';
import type { Fix, Rule } from '../rule';
import { nameSome, tableName } from '../support/names';

/** Distinct labels of a table that have to stand in its section before a table is said to be there, but unreadable. */
const enoughLabels = 5;
/** Shorter labels are words that stand in prose as well. */
const shortestLabel = 4;

const heading = '## 四、政府信息公开行政复议、行政诉讼情况';
const header = `| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |`;
const figures = '| 1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 |';

export const rule: Rule = {
  name: 'tables/missing-table',
  severity: 'error',
  title: localized('缺少规定的表格', 'A mandated table is absent'),
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
      '整个部分都缺少时，由 structure/missing-section 提示；表格放错了部分，不算缺少。',
      'Where the whole section is absent, structure/missing-section says so; a table in the wrong section is not absent.',
    ),
    localized(
      '看得出有表格、但行列已散开而读不了的，只提示读不了。',
      'Where a table is in sight but has come apart, a note says that it could not be read.',
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
    for (const section of report.sections) {
      const id = section.standard.table;
      if (!id || report.tables.some((table) => table.id === id)) continue;
      // A section that stands twice lacks its table once.
      if (report.sections.find(({ standard }) => standard.id === section.standard.id) !== section) continue;
      const table = tableOf(report.edition, id);
      const name = tableName(table);
      const labels = labelsWithin(report, section, table);
      const others = report.otherTables.some(({ span }) => contains(section.span, span));
      if (labels.length >= enoughLabels) {
        const seen = nameSome(labels);
        yield {
          severity: others ? 'warning' : 'info',
          message: localized(
            `这里看得到${name.zh}的“${seen.zh}”，但没有读出按规定排列的数字行，表格没有检查。请按规定的样式排列，或者插入标准空表重填。`,
            `“${seen.en}” of ${name.en} are in sight here, but no row of figures as prescribed could be read, so the table was not checked. Lay it out as prescribed, or insert the standard table and fill it in again.`,
          ),
          span: section.heading.span,
        };
        continue;
      }
      yield {
        message: localized(
          `“${section.heading.title.text}”部分没有规定的${table.name.zh}。没有发生的也要列表，填 0。`,
          `This section lacks ${table.name.en}. It has to stand here even where every figure is 0.`,
        ),
        span: section.heading.span,
        // Figures that stand here already may be the table's.
        ...(!others && { fix: insertTable(report, section, table) }),
      };
    }
  },
};

/** Which labels of a table stand somewhere in a section's text. */
function labelsWithin({ text }: Report, { body }: Section, { parts }: TableStandard): string[] {
  const words = skeleton(text.slice(body.start, body.end));
  const labels = parts.flatMap(({ heading, header, rows }) => [
    ...(heading ? [heading.label] : []),
    ...header.flat(),
    ...rows.map(({ label }) => label),
  ]);
  return [...new Set(labels)].filter((label) => {
    const wording = skeleton(label);
    return wording.length >= shortestLabel && words.includes(wording);
  });
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
