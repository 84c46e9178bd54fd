import { phrase } from '../../report/prose/phrase';
import { formatNumber } from '../../text/numbers';
import { textOf } from '../../text/span';
import type { Rule } from '../rule';
import { suggestNumber } from './suggest-number';

export const rule: Rule = {
  name: 'narrative/category-count',
  severity: 'error',
  title: { zh: '归类的项数与所列不符', en: 'Another number of categories is listed' },
  basis: {
    zh: '《政府信息公开条例》第五十条要求年度报告如实反映情况；“归结6项”“分为4类”应与后面所列项数一致',
    en: 'Article 50 of the Regulations; 归结6项 or 分为4类 must agree with the number of items listed',
  },
  reason: {
    zh: '写明归结为几项，就应当列出几项；增删一项而忘了改前面的数，一眼就能看出来。',
    en: 'Readers count: an item added or dropped without changing the number in front is seen at once.',
  },
  remedy: {
    zh: '数一数所列的项，改正项数，或补上漏掉的一项。',
    en: 'Count the items, then correct the number or add the missing item.',
  },
  leavesAlone: [
    { zh: '没有逐项写出数量的列举', en: 'Lists whose items have no figures of their own' },
    { zh: '以“等”结尾或用“主要”引出、没有列全的', en: 'Lists that end with 等 or begin with 主要' },
    { zh: '一项里有两个同类数字、分不清项数的', en: 'Lists in which it cannot be told what is one item' },
  ],
  examples: [
    {
      change: [
        [
          '共归结6项，包括教育卫生方面的建议1件、平安建设方面的建议1件、产业发展方面的建议3件、道路交通方面的建议7件、农田水利方面的建议4件、其他建议2件',
          '共归结⟦5项⟧，包括教育卫生方面的建议⟨1件⟩、平安建设方面的建议⟨1件⟩、产业发展方面的建议⟨3件⟩、道路交通方面的建议⟨7件⟩、农田水利方面的建议⟨4件⟩、其他建议⟨2件⟩',
        ],
      ],
    },
    {
      change: [
        [
          '共归结6项，包括教育卫生方面的建议1件、平安建设方面的建议1件、产业发展方面的建议3件、道路交通方面的建议7件、农田水利方面的建议4件、其他建议2件',
          '共归结⟦六类⟧，包括平安建设方面的建议⟨1件⟩、产业发展方面的建议⟨3件⟩、道路交通方面的建议⟨7件⟩、农田水利方面的建议⟨4件⟩、其他建议⟨2件⟩',
        ],
        ['建议18件。经梳理', '建议17件。经梳理'],
      ],
    },
    { change: [['共归结6项，包括', '共归结六类，包括']] },
    { change: [['农田水利方面的建议4件、其他建议2件', '农田水利方面的建议4件、其他建议2件等']] },
  ],
  *check(report) {
    for (const { kind, verdict, operands, reading } of report.prose.relations) {
      if (kind !== 'categories' || verdict !== 'contradiction') continue;
      const [count, ...items] = operands.map(({ quantity }) => quantity);
      const { computed, stated } = reading!;
      const written = textOf(report.text, count!.span);
      const gap = Math.abs(stated - computed);
      const listed = items.map(phrase).join('、');
      const fix = suggestNumber(report, count!, computed, `所列共 ${computed} 项`, `${computed} items are listed`);
      yield {
        message: {
          zh: `此处写“${written}”，后面列出 ${computed} 项，差 ${gap}：${listed}。`,
          en: `“${written}” (${formatNumber(stated)}) is stated, but ${computed} items are listed, a difference of ${gap}: ${listed}.`,
        },
        span: count!.span,
        related: items.map((item, index) => ({
          span: item.span,
          message: { zh: `第 ${index + 1} 项：${phrase(item)}`, en: `Item ${index + 1}: ${phrase(item)}` },
        })),
        ...(fix ? { fix } : {}),
      };
    }
  },
};
