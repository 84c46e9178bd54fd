import { readClaims } from '../../report/prose/claims/claims';
import { phrase } from '../../report/prose/phrase';
import { formatNumber } from '../../text/numbers';
import { textOf } from '../../text/span';
import type { Rule } from '../rule';
import { suggestNumber } from './suggest-number';

export const rule: Rule = {
  name: 'narrative/zero-claim',
  severity: 'error',
  title: { zh: '正文写没有，表格里却有', en: 'The text says there was none, the table says there was' },
  basis: {
    zh: '《政府信息公开条例》第五十条；正文与表格反映同一事项，说法应当一致',
    en: 'Article 50 of the Regulations; text and tables speak of the same facts',
  },
  reason: {
    zh: '“未收到申请”“未发生行政复议”多半是从上年报告抄来的，今年有了却忘了改。',
    en: 'Such a sentence is usually copied from last year’s report and forgotten when this year there was a case.',
  },
  remedy: {
    zh: '按实际情况改写这句话，或改正表格。',
    en: 'Rewrite the sentence as things were, or correct the table.',
  },
  leavesAlone: [
    {
      zh: '“未发生……被纠错或败诉”：写的是结果，不是没有案件',
      en: '未发生……被纠错或败诉: it speaks of outcomes, not of there being no case',
    },
    { zh: '“未发生……责任追究”等其他事项', en: 'Other matters, such as that nobody was held to account' },
    {
      zh: '“未收到新的申请”之类另加限定的说法，以及上年、去年的情况',
      en: 'Statements with a qualification, and those about other years',
    },
  ],
  examples: [
    {
      change: [
        [
          '因政府信息公开工作被申请行政复议2件、被提起行政诉讼2件。',
          '全年⟦未发生因政府信息公开工作引起的行政复议、行政诉讼案件⟧。',
        ],
        '| 1 | 0 | 0 | 1 | ⟨2⟩ | 1 | 0 | 0 | 0 | ⟨1⟩ | 0 | 0 | 0 | 1 | ⟨1⟩ |',
      ],
    },
    {
      change: [
        ['全年新收政府信息公开申请12件，其中自然人申请9件、法人或其他组织申请3件；', '全年⟦未收到政府信息公开申请⟧；'],
        '| 一、本年新收政府信息公开申请数量 |  |  | 9 | 2 | 0 | 0 | 1 | 0 | ⟨12⟩ |',
      ],
    },
    {
      change: [
        [
          '因政府信息公开工作被申请行政复议2件、被提起行政诉讼2件。',
          '全年未发生因政府信息公开工作被行政复议纠错或行政诉讼败诉的情形。',
        ],
      ],
    },
  ],
  *check(report) {
    for (const { says, verdict, reading, name, cells, span, operands } of readClaims(report)) {
      if (says !== 'denial' || verdict !== 'contradiction') continue;
      const { computed } = reading!;
      const count = formatNumber(computed);
      const zero = operands[0]?.quantity;
      const words = zero ? phrase(zero) : textOf(report.text, span);
      const fix = zero && suggestNumber(report, zero, computed, `与表格${name.zh}一致`, `as in the table, ${name.en}`);
      yield {
        message: {
          zh: `正文写“${words}”，而表格中${name.zh}为 ${count}。请改写这句话，或改正表格。`,
          en: `The text says “${words}”, but ${name.en} in the table is ${count}. Rewrite the sentence or correct the table.`,
        },
        span,
        related: cells.map((cell) => ({
          span: cell.span,
          message: { zh: `表格：${cell.text || '（空白）'}`, en: `Table: ${cell.text || '(blank)'}` },
        })),
        ...(fix ? { fix } : {}),
      };
    }
  },
};
