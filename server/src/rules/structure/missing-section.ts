import type { Paragraph } from '../../report/prose-parts';
import type { Report, Section } from '../../report/report';
import { writeTable } from '../../report/write';
import { tableOf } from '../../standard';
import type { SectionStandard } from '../../standard/standard';
import { lineEndOf } from '../../text/lines';
import { localized } from '../../text/localized';
import { isBlank, trim } from '../../text/span';
import type { Fix, Rule, RuleFinding } from '../rule';
import { endOfContent, firstWords, insertSectionAbove, insertSectionBelow, lastWords } from '../support/section-layout';
import { outlineOf } from '../support/section-outline';
import {
  isSignature,
  mandatedHeading,
  paragraphsIn,
  shortcomings,
  speaksOfOtherMatters,
} from '../support/section-words';

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
      '标题改写过、但还看得出是哪一部分的，由“标题与规定不一致”提示。',
      'A section that is still recognisable under another title: that is reported as a wrong title.',
    ),
    localized('六个部分之外多出的部分（例如“附件”）。', 'Further sections beside the six, such as an annex.'),
  ],
  examples: [
    {
      change: [
        [
          '## 六、其他需要报告的事项\n\n2024年，云岭镇人民代表大会代表共提出建议18件。',
          '⟦2024年，云岭镇人民代表大会代表共提出建议18件。⟧',
        ],
      ],
      fixed: '## 六、其他需要报告的事项\n\n2024年，云岭镇人民代表大会代表共提出建议18件。',
    },
    {
      change: [
        [
          '## 四、政府信息公开行政复议、行政诉讼情况\n\n| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |\n',
          '⟦| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |⟧\n',
        ],
      ],
    },
    { change: [['## 六、其他需要报告的事项', '## 六、其它需要报告的事项']] },
    { change: [['## 五、存在的主要问题及改进情况', '## 五、下一步工作打算']] },
  ],
  *check(report) {
    const { missing, inPlace } = outlineOf(report);
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

/** Where the contents of the section begin, which stand in the section before it because its heading was left out: a line's start. */
function startOfLeft(report: Report, standard: SectionStandard, before: Section | undefined): number | undefined {
  const within = before?.body ?? report.preface;
  const { tables, edition, lines } = report;
  const held = tables
    .filter(({ span }) => span.end > within.start && span.start < within.end)
    .map((table) => ({
      table,
      ordinal: edition.sections.find((section) => section.table === table.id)!.ordinal,
    }));
  if (standard.table !== undefined) {
    const own = held.find(({ table }) => table.id === standard.table);
    if (
      !own ||
      held.some(({ table, ordinal }) => ordinal < standard.ordinal && table.span.start > own.table.span.start)
    )
      return undefined;
    return startWithCaption(report, own.table.span.start, within.start);
  }
  const tablesAbove = held.filter(({ ordinal }) => ordinal < standard.ordinal).map(({ table }) => table.span.end);
  const tablesBelow = held.filter(({ ordinal }) => ordinal > standard.ordinal).map(({ table }) => table.span.start);
  const start = Math.max(within.start, ...tablesAbove);
  const prose = paragraphsIn(report, { start, end: Math.min(within.end, ...tablesBelow) });
  const first = firstParagraph(report, standard, prose, tablesAbove.length > 0);
  return first && lines.at(first.span.start).span.start;
}

/** Where a table begins, the captions and Markdown headings above it included. */
function startWithCaption({ text, lines, tables }: Report, table: number, from: number): number {
  let start = lines.at(table).span.start;
  for (let number = lines.at(table).number - 1; number > 0; number--) {
    const line = lines.all[number]!;
    if (
      line.span.start < from ||
      tables.some(({ span }) => span.start <= line.span.start && line.span.start < span.end)
    )
      break;
    const { start: first, end } = trim(text, line.span);
    if (first === end) continue;
    const words = text.slice(first, end);
    if (words.length > 40 || !/^#{3,6} |^[（(]?(?:附?表|单位|第二十条|本列数据|申请人情况)/.test(words)) break;
    start = line.span.start;
  }
  return start;
}

function firstParagraph(
  report: Report,
  { id }: SectionStandard,
  prose: readonly Paragraph[],
  belowTable: boolean,
): Paragraph | undefined {
  const words = ({ span }: Paragraph) => report.text.slice(span.start, span.end);
  if (id === 'overview') return prose.find((one) => !isPreface(words(one)) && !isSignature(words(one)));
  if (id === 'problems') {
    // Only a table shows where the section before it ends.
    const own = belowTable ? prose.filter((one) => !/^(?:注|备注|说明)\d?[：:]/.test(words(one))) : [];
    return own.some((one) => shortcomings.test(words(one))) ? own[0] : undefined;
  }
  return trailing(prose, words, belowTable);
}

/** The first of the last paragraphs that all speak of what section six is for. */
function trailing(
  prose: readonly Paragraph[],
  words: (paragraph: Paragraph) => string,
  belowTable: boolean,
): Paragraph | undefined {
  let first: Paragraph | undefined;
  for (const [index, paragraph] of [...prose.entries()].reverse()) {
    const text = words(paragraph);
    if (isSignature(text) && !first) continue;
    // What the section before it says for itself is its own.
    if (!speaksOfOtherMatters(text) || /^#*\s*[（(][一二三四五六]/.test(text) || (index === 0 && !belowTable)) break;
    first = paragraph;
  }
  return first;
}

function isPreface(paragraph: string): boolean {
  return /编制|统计(?:期限|时限|周期|时间)|个?部分组成|本(?:年度)?报告(?:由|包括|分|共)|全文(?:包括|由|共)|报告如下|联系(?:电话|人|地址)|(?:电话|邮编|邮政编码|电子邮箱)[：:]|下载|现[^。]{0,20}(?:公布|公开|发布)[^。]{0,30}报告/.test(
    paragraph,
  );
}

/** Where a section at the end of the text goes: above the agency's name and the date. */
function endAboveSignature(report: Report): number {
  const { text, lines } = report;
  const last = report.sections.at(-1);
  let end = last ? endOfContent(report, last) : text.trimEnd().length;
  for (;;) {
    const line = lines.at(Math.max(0, end - 1));
    const isFirst = line.span.start <= (last?.body.start ?? 0);
    if (isFirst || !isSignature(text.slice(line.span.start, line.span.end))) return end;
    end = line.span.start;
    while (end > 0 && isBlank(text[end - 1]!) && text[end - 1] !== '\t') end--;
  }
}
