import { isSettledByTable } from '../../report/prose/claims/claims';
import { phrase } from '../../report/prose/phrase';
import type { Operand } from '../../report/prose/relations/relation';
import { formatNumber, sum } from '../../text/numbers';
import type { Rule } from '../rule';

export const rule: Rule = {
  name: 'narrative/balance',
  severity: 'error',
  title: { zh: '正文收办数量不平衡', en: 'Received and carried in ≠ processed and carried out' },
  basis: {
    zh: '表三注明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和；正文同样适用',
    en: 'The relation printed in table three, which holds in the text as well',
  },
  reason: {
    zh: '收到的申请，要么办结，要么结转下年，四个数必须平衡。',
    en: 'An application is either processed or carried over, so the four numbers must balance.',
  },
  remedy: {
    zh: '核对新收、上年结转、办结、结转下年四个数，改正写错的那一个。',
    en: 'Check the four numbers: received, carried in, processed, carried out.',
  },
  leavesAlone: [
    {
      zh: '“收到N件（含上年结转）”：N 已包含结转数',
      en: '收到N件（含上年结转）: what was carried in is already counted',
    },
    { zh: '四个数没有写全的，或者写的不是同一事项的', en: 'Passages that do not state all four numbers of one matter' },
    {
      zh: '已由“正文数字与表格不符”指出的数',
      en: 'Numbers that narrative/table-mismatch already reports',
    },
  ],
  examples: [
    {
      change: [
        [
          '结转下年度继续办理1件。',
          '结转下年度继续办理1件。\n\n⟦镇党政办公室直接收到政府信息公开申请⟨5件⟩，上年结转⟨1件⟩，办结⟨3件⟩，结转下年度⟨1件⟩⟧。',
        ],
      ],
    },
    {
      change: [
        [
          '结转下年度继续办理1件。',
          '结转下年度继续办理1件。\n\n⟦年初在办群众留言⟨3件⟩，全年新收留言⟨40件⟩，办结⟨41件⟩，年末在办⟨4件⟩⟧。',
        ],
      ],
    },
    {
      change: [
        [
          '结转下年度继续办理1件。',
          '结转下年度继续办理1件。\n\n镇党政办公室直接受理政府信息公开申请5件（含上年结转1件），办结4件，结转下年度1件。',
        ],
      ],
    },
  ],
  *check(report) {
    for (const relation of report.prose.relations) {
      const { kind, verdict, operands, reading, span } = relation;
      if (kind !== 'balance' || verdict !== 'contradiction' || isSettledByTable(report, relation)) continue;
      const { stated, computed } = reading!;
      const gap = formatNumber(Math.abs(sum([stated, -computed])));
      const includes = operands.filter(({ part }) => part === 'intake' || part === 'opening');
      const [left, right] = [
        // What the total includes is said, and not added.
        shown(sum(includes.map(({ quantity }) => quantity.value)) === stated ? includes : includes.slice(1)),
        shown(operands.filter(({ part }) => part === 'done' || part === 'closing')),
      ];
      yield {
        message: {
          zh: `${left.zh}为 ${formatNumber(stated)}，${right.zh}为 ${formatNumber(computed)}，差 ${gap}。收办数量应当平衡，请逐个核对。`,
          en: `${left.en} make ${formatNumber(stated)}, but ${right.en} make ${formatNumber(computed)}, a difference of ${gap}. What came in must be done or left over; check each number.`,
        },
        span,
        related: operands.map(({ quantity }) => ({
          span: quantity.span,
          message: { zh: phrase(quantity), en: `Part of the balance: ${phrase(quantity)}` },
        })),
      };
    }
  },
};

function shown(operands: readonly Operand[]): { readonly zh: string; readonly en: string } {
  const phrases = operands.map(({ quantity }) => `“${phrase(quantity)}”`);
  return { zh: phrases.join('加'), en: phrases.join(' and ') };
}
