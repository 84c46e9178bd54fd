import { isSettledByTable } from '../../report/prose/claims/claims';
import type { Quantity } from '../../report/prose/clauses';
import { phrase } from '../../report/prose/phrase';
import { formatNumber, sum } from '../../text/numbers';
import type { Rule } from '../rule';

export const rule: Rule = {
  name: 'narrative/part-exceeds-total',
  severity: 'error',
  title: { zh: '分项大于总数', en: 'A part is larger than the whole' },
  basis: {
    zh: '《政府信息公开条例》第五十条要求年度报告如实反映情况；“其中”“含”引出的数不能大于总数',
    en: 'Article 50 of the Regulations; what 其中 or 含 introduces cannot be larger than the whole',
  },
  reason: {
    zh: '一部分比整体还多，必有一个数写错了。',
    en: 'Where a part is larger than the whole, one of the two numbers is wrong.',
  },
  remedy: {
    zh: '核对总数和这一分项，改正写错的那一个。',
    en: 'Check the total and the part, and correct the wrong one.',
  },
  leavesAlone: [
    { zh: '约数，以及单位不同的数', en: 'Approximations, and numbers of different units' },
    { zh: '与总数隔着别的事项、不能确定归属的数', en: 'Numbers separated from the total by other matters' },
    { zh: '“另有”引出的数，它不在总数之内', en: 'What 另有 introduces: it stands outside the whole' },
    {
      zh: '与总数之间隔着其他分句的，说的可能是别的事，只作警告',
      en: 'A part in a clause further off may be of something else: a warning only',
    },
  ],
  examples: [
    { change: [['公开查阅点6个，其中村级查阅点5个', '公开查阅点⟨6个⟩，其中村级查阅点⟦8个⟧']] },
    { change: [['发布政策解读3篇', '发布政策解读⟨3篇⟩（含视频解读⟦5篇⟧）']] },
    { change: [['公开查阅点6个，其中村级查阅点5个', '公开查阅点6个，其中村级查阅点6个']] },
    { change: [['发布政策解读3篇', '发布政策解读3篇（含视频解读1篇，另有转载解读15篇）']] },
  ],
  *check(report) {
    for (const relation of report.prose.relations) {
      const { kind, verdict, operands, reading } = relation;
      if (kind !== 'selection' || verdict !== 'contradiction' || isSettledByTable(report, relation)) continue;
      const [total, part] = operands.map(({ quantity }) => quantity);
      const gap = formatNumber(sum([reading!.computed, -reading!.stated]));
      yield {
        severity: isOfOneRow(total!, part!) ? 'error' : 'warning',
        message: {
          zh: `“${phrase(part!)}”大于总数“${phrase(total!)}”，多 ${gap}。请核对这两个数。`,
          en: `“${phrase(part!)}” is larger than its total “${phrase(total!)}” by ${gap}. Check the two numbers.`,
        },
        span: part!.span,
        related: [{ span: total!.span, message: { zh: `总数：${phrase(total!)}`, en: `Total: ${phrase(total!)}` } }],
      };
    }
  },
};

/** Whether a part stands in the clause of its total or the next, or in a row with those that do, or in the total's bracket. */
function isOfOneRow(total: Quantity, part: Quantity): boolean {
  const [whole, own] = [total.item(), part.item()];
  const { items, behind } = own.sentence();
  const next = whole.sentence() === own.sentence() ? whole.index + 1 : 0;
  return behind !== undefined || items.slice(next + 1, own.index + 1).every(({ opened }) => opened === '、');
}
