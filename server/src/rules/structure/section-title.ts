import { localized } from '../../text/localized';
import { squeeze } from '../../text/wording';
import type { Rule } from '../rule';

export const rule: Rule = {
  name: 'structure/section-title',
  severity: 'error',
  title: localized('部分标题与规定不符', 'A section title differs from the mandated wording'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号：六个部分的标题',
    'Notices 〔2019〕60 and 〔2021〕30: the titles of the six sections',
  ),
  reason: localized(
    '标题是统一格式的一部分，“整改措施”与“改进情况”等改动会改变该部分要求报告的内容。',
    'The titles are part of the format; a change such as “measures” for “improvement” alters what the section must report.',
  ),
  remedy: localized(
    '改为规定的标题。快速修复只改标题，不动正文。',
    'Write the mandated title. The quick fix changes the title only.',
  ),
  leavesAlone: [
    localized(
      '已知无碍的写法（例如“存在的主要问题和改进情况”）只作提示。',
      'Wordings known to be harmless, such as 存在的主要问题和改进情况, are only mentioned (info).',
    ),
    localized('标题中的空格、末尾的冒号。', 'Blanks inside a title, and a colon behind it.'),
  ],
  examples: [
    {
      change: [['## 五、存在的主要问题及改进情况', '## 五、⟦存在的主要问题及整改措施⟧']],
      fixed: '## 五、存在的主要问题及改进情况',
    },
    { change: [['## 一、总体情况', '## 一、⟦工作概览⟧']], fixed: '## 一、总体情况' },
    { change: [['## 六、其他需要报告的事项', '## 六、其他需要 报告的事项：']] },
  ],
  *check({ sections }) {
    for (const { heading, standard } of sections) {
      if (heading.agreement === 'exact' || heading.severity === 'none') continue;
      const written = squeeze(heading.title.text);
      const renamed = heading.agreement === 'position';
      yield {
        ...(heading.severity ? { severity: heading.severity } : {}),
        message: localized(
          renamed
            ? `这里应为第${'一二三四五六'[standard.ordinal - 1]}部分“${standard.title}”，现在写作“${written}”。`
            : `标题“${written}”与规定的“${standard.title}”不符。`,
          renamed
            ? `Section ${standard.ordinal} must be titled “${standard.title}”; here it is “${written}”.`
            : `The title “${written}” differs from the mandated “${standard.title}”.`,
        ),
        span: heading.title.span,
        fix: {
          kind: 'safe',
          title: localized(`改为“${standard.title}”`, `Change to “${standard.title}”`),
          edits: [{ span: heading.title.span, text: standard.title }],
        },
      };
    }
  },
};
