import { readClaims } from '../../report/prose/claims/claims';
import type { Quantity } from '../../report/prose/clauses';
import { phrase } from '../../report/prose/phrase';
import { formatNumber, sum } from '../../text/numbers';
import { textOf } from '../../text/span';
import type { Rule } from '../rule';
import { suggestNumber } from './suggest-number';

export const rule: Rule = {
  name: 'narrative/table-mismatch',
  severity: 'error',
  title: { zh: '正文数字与表格不符', en: 'A number in the text contradicts the table' },
  basis: {
    zh: '《政府信息公开条例》第五十条；正文与表格反映同一事项，数字应当一致',
    en: 'Article 50 of the Regulations; text and tables speak of the same facts, so their numbers must agree',
  },
  reason: {
    zh: '正文和表格常常由不同的人填写，最容易出现一处改了、另一处没改的情况。',
    en: 'Text and tables are often filled in by different people, so a change made in one is easily forgotten in the other.',
  },
  remedy: {
    zh: '以台账为准，把正文或表格中写错的一处改过来。',
    en: 'Go by the records and correct whichever of the two is wrong.',
  },
  leavesAlone: [
    {
      zh: '句中有词语可能改变统计范围的：上半年、累计、线上、转来、经审查、某部门……',
      en: 'Clauses with a word that may change what is counted: half a year, in total so far, online, forwarded, one department …',
    },
    {
      zh: '“受理”“收办”可以含上年结转：新收数、新收加结转数都算一致',
      en: '受理 and 收办 may include what was carried in: both numbers agree',
    },
    {
      zh: '上年、去年或其他年份的数，约数，以及建议提案、热线等其他事项的数',
      en: 'Other years, approximations, and other matters such as proposals and hotlines',
    },
    {
      zh: '同一事项在几处写到，其中一处与表格一致的，其余视为只是其中一部分',
      en: 'Where several sentences state the same thing and one agrees, the others are taken for parts',
    },
    {
      zh: '行政诉讼可以是两类之和，也可以只写其中一类',
      en: 'Litigation may be the sum of its two blocks or either of them',
    },
    {
      zh: '无法准确识别的行，以及尚未填写的行',
      en: 'Rows that could not be read with certainty, and rows not filled in yet',
    },
  ],
  examples: [
    {
      change: [
        ['全年新收政府信息公开申请12件，其中自然人申请9件', '全年新收政府信息公开申请⟦11件⟧，其中自然人申请9件'],
        ['申请9件、法人或其他组织申请3件', '申请9件、法人或其他组织申请⟦2件⟧'],
        '| 一、本年新收政府信息公开申请数量 |  |  | 9 | ⟨2⟩ | ⟨0⟩ | ⟨0⟩ | ⟨1⟩ | ⟨0⟩ | ⟨12⟩ |',
      ],
    },
    {
      change: [
        ['被申请行政复议2件', '被申请行政复议⟦3件⟧'],
        '| 1 | 0 | 0 | 1 | ⟨2⟩ | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 |',
      ],
    },
    {
      change: [
        ['不予公开2件、', '不予公开⟦4件⟧、'],
        ['无法提供3件、', '无法提供⟦1件⟧、'],
        '|  | （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | ⟨0⟩ |\n|  |  | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | ⟨0⟩ |\n|  |  | 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | ⟨0⟩ |\n|  |  | 4.保护第三方合法权益 | 0 | 1 | 0 | 0 | 0 | 0 | ⟨1⟩ |\n|  |  | 5.属于三类内部事务信息 | 1 | 0 | 0 | 0 | 0 | 0 | ⟨1⟩ |\n|  |  | 6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | ⟨0⟩ |\n|  |  | 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | ⟨0⟩ |\n|  |  | 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | ⟨0⟩ |',
        '|  | （四）无法提供 | 1.本机关不掌握相关政府信息 | 2 | 0 | 0 | 0 | 1 | 0 | ⟨3⟩ |\n|  |  | 2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | ⟨0⟩ |\n|  |  | 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | ⟨0⟩ |',
      ],
    },
    {
      change: [['废止1件', '废止⟦2件⟧'], '| 行政规范性文件 | 3 | ⟨1⟩ | 12 |'],
    },
    { change: [['全年新收政府信息公开申请12件，其中', '全年共受理政府信息公开申请13件，其中']] },
    { change: [['结转下年度继续办理1件。', '结转下年度继续办理1件。去年收到政府信息公开申请20件。']] },
  ],
  *check(report) {
    for (const { says, verdict, operands, reading, name, cells } of readClaims(report)) {
      if (says !== 'count' || verdict !== 'contradiction') continue;
      const { quantity } = operands[0]!;
      const { stated, computed } = reading!;
      const fix = suggestNumber(report, quantity, computed, `与表格${name.zh}一致`, `as in the table, ${name.en}`);
      const gap = formatNumber(Math.abs(sum([stated, -computed])));
      yield {
        message: {
          zh: `正文写“${phrase(quantity)}”，而表格中${name.zh}为 ${amount(computed, quantity)}，差 ${gap}。请以台账为准，改正文或改表格。`,
          en: `The text says “${phrase(quantity)}”, but ${name.en} in the table is ${amount(computed, quantity)}, a difference of ${gap}. Correct the text or the table.`,
        },
        span: quantity.span,
        related: cells.map(({ span }) => {
          const written = textOf(report.text, span);
          return { span, message: { zh: `表格：${written || '（空白）'}`, en: `Table: ${written || '(blank)'}` } };
        }),
        ...(fix ? { fix } : {}),
      };
    }
  },
};

/** A count as it is, money with its unit. */
function amount(value: number, { dimension }: Quantity): string {
  return formatNumber(value) + (dimension === 'money' ? '元' : '');
}
