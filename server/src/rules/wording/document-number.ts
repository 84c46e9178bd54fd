import type { Report } from '../../report/report';
import { noticeNumbered } from '../../report/structure/notices';
import { regulations } from '../../standard';
import { localized } from '../../text/localized';
import { type Span, textOf } from '../../text/span';
import { fold } from '../../text/wording';
import type { Rule, RuleFinding } from '../rule';

/** What makes 号 part of an address or the like. */
const notDocument = /^[楼线门院路店车船机房室馆坑井]/;

export const rule: Rule = {
  name: 'wording/document-number',
  severity: 'warning',
  title: localized('发文字号写法有误', 'A document number is not as it should be'),
  basis: localized(
    'GB/T 9704—2012《党政机关公文格式》7.2.5：年份应标全称，用六角括号“〔〕”括入；《政府信息公开条例》是国务院令第711号，年报格式是国办公开办函〔2019〕60号、〔2021〕30号',
    'GB/T 9704—2012, 7.2.5: the year of a document number stands in full, in 〔 〕; the Regulations are decree 711, the formats are notices 〔2019〕60 and 〔2021〕30',
  ),
  reason: localized(
    '发文字号是固定写法，用了方括号或圆括号，或者写错一个字，就与原文件不符，检索也查不到。',
    'A document number has a fixed form; with other brackets or a wrong character it differs from the document’s own and cannot be found.',
  ),
  remedy: localized(
    '把括号改成“〔”“〕”，写错的字改过来，例如 国办公开办函〔2021〕30号。',
    'Write 〔 and 〕, and mend the wrong character: 国办公开办函〔2021〕30号.',
  ),
  leavesAlone: [
    localized(
      '没有机关代字的括号年份（（2024）），令号（国务院令第711号），案号（（2023）苏01行初5号），书名号里的版本年份。',
      'A bracketed year without an agency, numbers of decrees and of court cases, and years in a title.',
    ),
  ],
  examples: [
    {
      change: [['国办公开办函〔2021〕30号', '国办公开办函⟦[2021]30号⟧']],
      fixed: '国办公开办函〔2021〕30号',
    },
    {
      change: [['发布政策解读3篇', '按照清政发⟦（2024）3号⟧发布政策解读3篇']],
      fixed: '按照清政发〔2024〕3号发布政策解读3篇',
    },
    {
      change: [['发布政策解读3篇', '按照清政办⟦〔2024)12 号⟧文件发布政策解读3篇']],
      fixed: '按照清政办〔2024〕12 号文件发布政策解读3篇',
    },
    {
      change: [
        ['发布政策解读3篇', '根据国务院令第711号和《工作指南（2024版）》（2024）、（2023）苏01行初5号发布政策解读3篇'],
      ],
    },
    { change: [['发布政策解读3篇', '在迎宾路（2024）8号楼发布政策解读3篇']] },
    { change: [['国办公开办函〔2021〕30号', '⟦国办公开办涵〔2021〕30号⟧']] },
    {
      change: [
        [
          '政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）',
          '《中华人民共和国政府信息公开工作年度报告格式》（⟦国办发〔2021〕30号⟧）',
        ],
      ],
    },
    { change: [['信息公开条例》', '信息公开条例》（⟦国务院令第721号⟧）']] },
    { change: [['发布政策解读3篇', '根据国办函〔2021〕30号和《保密法实施条例》（国务院令第646号）发布政策解读3篇']] },
  ],
  *check(report) {
    const { visible, citations } = report;
    yield* wrongDecrees(report);
    for (const citation of citations) {
      const { number } = citation;
      const notice = noticeNumbered(visible, citation);
      if (notice?.misspelt) {
        // A number of the other edition is told by `tables/wrong-edition`, with the one that is due.
        if (report.year === undefined || notice.edition === report.edition)
          yield fixedNumber(visible, notice.span, notice.edition.notice);
        continue;
      }
      if (!number || number.issuer.end - number.issuer.start < 2) continue;
      const { span, year } = number;
      const [open, close] = number.brackets.map((bracket) => textOf(visible, bracket)) as [string, string];
      const wrong = number.brackets.filter((bracket, index) => textOf(visible, bracket) !== '〔〕'[index]);
      if (wrong.length === 0 || notDocument.test(visible.slice(span.end, span.end + 1))) continue;
      yield {
        message: localized(
          `发文字号的年份用“〔〕”括入，这里用的是“${open}${close}”。`,
          `The year of a document number stands in 〔 〕; here it stands in ${open} ${close}.`,
        ),
        span,
        fix: {
          kind: 'safe',
          title: localized(`改为“〔${year}〕”`, `Write “〔${year}〕”`),
          edits: wrong.map((bracket) => ({ span: bracket, text: bracket === number.brackets[0] ? '〔' : '〕' })),
        },
      };
    }
  },
};

/** The Regulations by their title, or as a report calls them for short. */
const ofRegulations = /^《(?:(?:中华人民共和国)?政府信息公开)?条例》$/;
/** What stands between a title and the decree that it was issued by, in either order. */
const behindTitle = /^[\s（(，]{0,4}(?:中华人民共和国)?$/;
const beforeTitle = /^[\s）)]{0,4}(?:公布|发布|修订)?的?$/;

/** Beside the Regulations' title stands the number of another decree. That of 2007 is told by `tables/wrong-edition`. */
function* wrongDecrees({ visible, citations, decrees }: Report): Iterable<RuleFinding> {
  const titles = citations.flatMap(({ title }) =>
    title && ofRegulations.test(fold(textOf(visible, title))) ? [title] : [],
  );
  const parts = (from: number, to: number, words: RegExp) => from <= to && words.test(visible.slice(from, to));
  for (const { span, ordinal } of decrees) {
    if (ordinal === regulations.decree || ordinal === regulations.former) continue;
    const isTheirs = titles.some(
      ({ start, end }) => parts(end, span.start, behindTitle) || parts(span.end, start, beforeTitle),
    );
    if (isTheirs) yield fixedNumber(visible, span, `国务院令第${regulations.decree}号`);
  }
}

/** A number that is the same in every report, and is written otherwise here. */
function fixedNumber(visible: string, span: Span, number: string): RuleFinding {
  const written = textOf(visible, span);
  return {
    message: localized(`“${written}”有误，应为“${number}”。`, `“${written}” is a slip; the number is “${number}”.`),
    span,
    fix: {
      kind: 'suggestion',
      title: localized(`改为“${number}”`, `Write “${number}”`),
      edits: [{ span, text: number }],
    },
  };
}
