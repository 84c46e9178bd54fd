import type { Report, Section } from '../../report/report';
import { isSignature, mandatedHeading } from '../../report/structure/section-words';
import { writeTable } from '../../report/write';
import { tableOf } from '../../standard';
import type { SectionStandard } from '../../standard/standard';
import { lineEndOf } from '../../text/lines';
import { localized } from '../../text/localized';
import { isBlankAt } from '../../text/span';
import type { Fix, Rule, RuleFinding } from '../rule';
import { startOfLeft } from './left-contents';
import { endOfContent, firstWords, insertSectionAbove, insertSectionBelow, lastWords } from './section-layout';

export const rule: Rule = {
  name: 'structure/missing-section',
  severity: 'error',
  title: localized('缺少规定的部分', 'A mandated section is absent'),
  basis: localized(
    '《政府信息公开条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号：年度报告由六个部分组成',
    'Article 50 of the Regulations on Open Government Information; notices 〔2019〕60 and 〔2021〕30: a report has six sections',
  ),
  reason: localized(
    '六个部分是统一格式，缺一个部分，报告会被退回；没有内容的部分也要保留标题并写“无”或填 0。',
    'The six sections are the prescribed format: a report that lacks one is sent back. A section with nothing to report keeps its heading and says so.',
  ),
  remedy: localized(
    '在相应位置补上标题和内容。快速修复会插入标题；该部分规定有表格而全文没有的，同时插入空白标准表格，请再填写。',
    'Add the heading and what belongs under it. The quick fix inserts the heading, and the blank standard table where the text has none; then fill it in.',
  ),
  leavesAlone: [
    localized(
      '标题改写过、但还看得出是哪一部分的，由“部分标题与规定不符”提示。',
      'A section that is still recognisable under another title: that is reported as a wrong title.',
    ),
    localized('六个部分之外多出的部分（例如“附件”）。', 'Further sections beside the six, such as an annex.'),
  ],
  examples: [
    {
      change: [
        '## ⟨五、存在的主要问题及改进情况⟩',
        [
          '## 六、其他需要报告的事项\n\n2024年，云岭镇人民代表大会代表共提出建议18件。',
          '⟦2024年，云岭镇人民代表大会代表共提出建议18件。⟧',
        ],
      ],
      fixed: '## 六、其他需要报告的事项\n\n2024年，云岭镇人民代表大会代表共提出建议18件。',
    },
    {
      change: [
        '## ⟨三、收到和处理政府信息公开申请情况⟩',
        [
          '## 四、政府信息公开行政复议、行政诉讼情况\n\n| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |\n',
          '⟦| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |⟧\n',
        ],
        '## ⟨五、存在的主要问题及改进情况⟩',
      ],
    },
    { change: [['## 六、其他需要报告的事项', '## 六、其它需要报告的事项']] },
    { change: [['## 五、存在的主要问题及改进情况', '## 五、下一步工作打算']] },
  ],
  *check(report) {
    const { missing, inPlace } = report.outline;
    for (const standard of missing) {
      const before = inPlace.findLast((one) => one.standard.ordinal < standard.ordinal);
      const after = inPlace.find((one) => one.standard.ordinal > standard.ordinal);
      yield finding(report, standard, before?.section, after?.section);
    }
  },
};

function finding(
  report: Report,
  standard: SectionStandard,
  before: Section | undefined,
  after: Section | undefined,
): RuleFinding {
  const heading = mandatedHeading(standard);
  const left = startOfLeft(report, standard, before);
  const span = left !== undefined ? firstWords(report, left) : (after?.heading.span ?? lastWords(report));
  const [zh, en] = whereItBelongs(before, after);
  const still = left !== undefined;
  return {
    message: localized(
      `缺少“${heading}”，${zh}。${still ? '从这里起看来是它的内容，只缺标题。' : ''}`,
      `“${heading}” is absent; it belongs ${en}.${still ? ' Its contents seem to begin here; only the heading is absent.' : ''}`,
    ),
    span,
    related: [before, after].flatMap((section) =>
      section ? [{ message: localized('相邻的部分', 'The section next to it'), span: section.heading.span }] : [],
    ),
    fix: insertion(report, standard, left, after),
  };
}

function whereItBelongs(before: Section | undefined, after: Section | undefined): readonly [zh: string, en: string] {
  const [former, latter] = [before, after].map((section) => section && mandatedHeading(section.standard));
  if (former && latter) return [`应在“${former}”和“${latter}”之间`, `between “${former}” and “${latter}”`];
  if (former) return [`应在“${former}”之后`, `after “${former}”`];
  if (latter) return [`应在“${latter}”之前`, `before “${latter}”`];
  return ['应在标题之后', 'below the title'];
}

function insertion(
  report: Report,
  standard: SectionStandard,
  left: number | undefined,
  after: Section | undefined,
): Fix {
  const { table: id } = standard;
  const table =
    id !== undefined && !report.tables.some((table) => table.id === id)
      ? writeTable(tableOf(report.edition, id), report.layout, { newline: lineEndOf(report.text) })
      : undefined;
  const at = left ?? after?.span.start;
  const heading = mandatedHeading(standard);
  return {
    kind: 'safe',
    title: table
      ? localized(`插入“${heading}”和空白标准表格`, `Insert “${heading}” with its blank standard table`)
      : localized(`插入标题“${heading}”`, `Insert the heading “${heading}”`),
    edits: [
      at !== undefined
        ? insertSectionAbove(report, at, standard, table)
        : insertSectionBelow(report, endAboveSignature(report), standard, table),
    ],
  };
}

/** Where a section at the end of the text goes: above the agency's name and the date. */
function endAboveSignature(report: Report): number {
  const { visible: text, lines } = report;
  const last = report.sections.at(-1);
  let end = last ? endOfContent(report, last) : text.trimEnd().length;
  for (;;) {
    const line = lines.at(Math.max(0, end - 1));
    const isFirst = line.span.start <= (last?.body.start ?? 0);
    if (isFirst || !isSignature(text.slice(line.span.start, line.span.end))) return end;
    end = line.span.start;
    while (end > 0 && isBlankAt(text, end - 1) && text[end - 1] !== '\t') end--;
  }
}
