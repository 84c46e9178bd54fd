import { localized } from '../../text/localized';
import { textOf } from '../../text/span';
import type { Rule } from '../rule';

/** What makes 号 part of an address or the like. */
const notDocument = /^[楼线门院路店车船机房室馆坑井]/;

export const rule: Rule = {
  name: 'wording/document-number',
  severity: 'warning',
  title: localized('发文字号的年份没有用六角括号', 'The year of a document number is not in 〔 〕'),
  basis: localized(
    'GB/T 9704—2012《党政机关公文格式》7.2.5：年份应标全称，用六角括号“〔〕”括入',
    'GB/T 9704—2012, 7.2.5: the year of a document number stands in full, in 〔 〕',
  ),
  reason: localized(
    '发文字号是固定写法，用了方括号或圆括号，就与原文件不一致，检索也查不到。',
    'A document number has a fixed form; with other brackets it differs from the document’s own and cannot be found.',
  ),
  remedy: localized(
    '把括号改成“〔”“〕”，例如 国办公开办函〔2021〕30号。',
    'Write 〔 and 〕: 国办公开办函〔2021〕30号.',
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
  ],
  *check({ visible, citations }) {
    for (const { number } of citations) {
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
