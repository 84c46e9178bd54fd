import { speaksOfFee } from '../../report/prose/claims/fees';
import { lineEndOf } from '../../text/lines';
import { trim } from '../../text/span';
import type { Rule } from '../rule';

export const rule: Rule = {
  name: 'narrative/fee-statement',
  severity: 'warning',
  title: { zh: '未说明信息处理费情况', en: 'Nothing is said of the information processing fee' },
  basis: {
    zh: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）：年度报告应说明发出收费通知的件数、总金额和实际收取的总金额',
    en: 'Measures on the information processing fee, 国办函〔2020〕109号: the report states the notices sent, their amount and the amount received',
  },
  reason: {
    zh: '自2021年度起，第六部分应当报告收取信息处理费的情况；没有收取也要写明。',
    en: 'From the report for 2021 on, section six states what was charged; that nothing was charged is stated too.',
  },
  remedy: {
    zh: '在第六部分写明发出收费通知的件数、总金额和实际收取的总金额；没有收取的，写“本年度未收取政府信息公开信息处理费”。',
    en: 'State in section six the notices sent, their amount and the amount received; if there was none, say so.',
  },
  leavesAlone: [
    { zh: '2019、2020年度的报告，当时尚无此要求', en: 'Reports for 2019 and 2020, when this was not asked for' },
    { zh: '已在报告其他部分说明信息处理费的', en: 'Reports that speak of the fee in another section' },
    {
      zh: '缺少第六部分的报告，由“缺少规定的部分”提示',
      en: 'Reports without section six, which structure/missing-section reports',
    },
  ],
  examples: [
    {
      change: [['2024年，本镇未收取政府信息公开信息处理费，发出收费通知0件。\n\n', ''], '## 六、⟦其他需要报告的事项⟧'],
    },
    { change: [['未收取政府信息公开信息处理费，发出收费通知0件', '政府信息公开未发生收费情况']] },
  ],
  *check(report) {
    if (!report.edition.feeStatement) return;
    const section = report.sections.find(({ standard }) => standard.id === 'other');
    if (!section) return;
    if (report.prose.passages.some(speaksOfFee)) return;
    const body = trim(report.text, section.body);
    const newline = lineEndOf(report.text);
    const sentence = `${report.year ?? '本'}年${report.year ? '' : '度'}，未收取政府信息公开信息处理费。`;
    yield {
      message: {
        zh: '第六部分没有说明收取信息处理费的情况。2021年度起须写明发出收费通知的件数、总金额和实际收取的总金额；没有收取也要写明。',
        en: 'Section six says nothing of the information processing fee. From 2021 on the notices sent, their amount and the amount received are stated, also where there was none.',
      },
      span: section.heading.title.span,
      fix: {
        kind: 'suggestion',
        title: {
          zh: `补写“${sentence}”（请先核实确未收取）`,
          en: 'Add that no fee was charged (make sure that this is so)',
        },
        edits: [
          {
            span: { start: body.end, end: body.end },
            text: newline + sentence,
          },
        ],
      },
    };
  },
};
