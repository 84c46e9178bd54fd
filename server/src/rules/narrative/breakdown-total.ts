import { isSettledByTable } from '../../report/prose/claims/claims';
import { evidenceKinds } from '../../report/prose/evidence';
import { phrase } from '../../report/prose/phrase';
import type { Relation } from '../../report/prose/relations/relation';
import type { Report } from '../../report/report';
import { formatNumber, sum } from '../../text/numbers';
import type { Rule, RuleFinding } from '../rule';
import { suggestNumber } from './suggest-number';

export const rule: Rule = {
  name: 'narrative/breakdown-total',
  severity: 'error',
  title: { zh: '分项之和与总数不符', en: 'The parts do not add up to the total' },
  basis: {
    zh: '《政府信息公开条例》第五十条要求年度报告如实反映情况；正文所列分项应与总数一致',
    en: 'Article 50 of the Regulations: the report states facts, so parts given in the text must agree with their total',
  },
  reason: {
    zh: '总数与分项不符，是年度报告被退回、被通报最常见的原因之一。',
    en: 'A total that its parts contradict is among the commonest reasons for a report to be sent back.',
  },
  remedy: {
    zh: '核对每个分项和总数，改正写错的那一个；若只列举了一部分，请写“其中主要有”或在末尾加“等”。',
    en: 'Check each part and the total, and correct the wrong one; if only some parts are meant to be named, say so with 主要 or 等.',
  },
  leavesAlone: [
    {
      zh: '约数（余、多、约、近等）和只列举一部分的（主要、等）',
      en: 'Approximations, and lists that are said to be incomplete (主要, 等)',
    },
    {
      zh: '单位不同的数：18件与6项、25件与2950元各算各的',
      en: 'Numbers of different units: 18件 and 6项, 25件 and 2950元 are each taken for themselves',
    },
    { zh: '同一总数的几种分法，每种单独核对', en: 'Several partitions of one total: each is judged alone' },
    { zh: '只有一个分项，或用“含”引出的一部分', en: 'A single part, or a subset introduced by 含' },
  ],
  examples: [
    {
      change: [
        [
          '政府信息136条，其中工作动态91条、政策文件12条、财政信息8条、人事信息5条、通知公告20条',
          '政府信息⟦137条⟧，其中工作动态⟨91条⟩、政策文件⟨12条⟩、财政信息⟨8条⟩、人事信息⟨5条⟩、通知公告⟨20条⟩',
        ],
      ],
    },
    {
      change: [
        [
          '建议18件。经梳理，共归结6项，包括教育卫生方面的建议1件、平安建设方面的建议1件、产业发展方面的建议3件、道路交通方面的建议7件、农田水利方面的建议4件、其他建议2件',
          '建议⟦17件⟧。经梳理，共归结6项，包括教育卫生方面的建议⟨1件⟩、平安建设方面的建议⟨1件⟩、产业发展方面的建议⟨3件⟩、道路交通方面的建议⟨7件⟩、农田水利方面的建议⟨4件⟩、其他建议⟨2件⟩',
        ],
      ],
    },
    {
      change: [
        [
          '建议18件。经梳理，共归结6项，包括教育卫生方面的建议1件、平安建设方面的建议1件、产业发展方面的建议3件、道路交通方面的建议7件、农田水利方面的建议4件、其他建议2件',
          '建议⟦18件⟧。经梳理，共归结6项，包括教育卫生方面的建议⟨1件⟩、平安建设方面的建议⟨1件⟩、产业发展方面的建议⟨3件⟩、道路交通方面的建议⟨8件⟩、农田水利方面的建议⟨4件⟩、其他建议⟨2件⟩',
        ],
      ],
    },
    { change: [['政府信息136条，其中工作动态91条', '政府信息150余条，其中工作动态91条']] },
    { change: [['政府信息136条，其中工作动态91条', '政府信息150条，其中主要有工作动态91条']] },
    {
      change: [
        [
          '发布政策解读3篇',
          '接待群众咨询60人次（窗口40人次、电话20人次），其中本镇居民45人次、外来人员15人次；按性质划分，咨询类50人次、投诉类10人次。发布政策解读3篇',
        ],
      ],
    },
  ],
  *check(report) {
    for (const relation of report.prose.relations) {
      if (relation.verdict !== 'contradiction' && relation.verdict !== 'doubtful') continue;
      // A number that contradicts its table is said to do so, and that is all that is wrong.
      if (isSettledByTable(report, relation)) continue;
      if (relation.kind === 'partition') yield finding(report, relation);
      else if (relation.kind === 'restatement') yield saidTwice(relation);
    }
  },
};

function finding(report: Report, { operands, reading, evidence, verdict }: Relation): RuleFinding {
  const [total, ...parts] = operands.map(({ quantity }) => quantity);
  const { computed, stated, formula } = reading!;
  const over = computed > stated;
  const gap = formatNumber(Math.abs(sum([computed, -stated])));
  const { zh, en } = evidenceKinds[evidence[0]!];
  const fix = suggestNumber(
    report,
    total!,
    computed,
    `${formula}=${formatNumber(computed)}`,
    `${formula} = ${formatNumber(computed)}`,
  );
  return {
    severity: over && verdict === 'contradiction' ? 'error' : 'warning',
    message: {
      zh: `“${phrase(total!)}”，所列 ${parts.length} 项之和为 ${formatNumber(computed)}（${formula}），${over ? '多' : '少'} ${gap}。${zh}；请核对总数和各分项。`,
      en: `“${phrase(total!)}”: its ${parts.length} parts add up to ${formatNumber(computed)} (${formula}), ${gap} too ${over ? 'many' : 'few'} (${en}). Check the total and the parts.`,
    },
    span: total!.span,
    related: parts.map((part) => ({
      span: part.span,
      message: { zh: `分项：${phrase(part)}`, en: `Part: ${phrase(part)}` },
    })),
    ...(fix ? { fix } : {}),
  };
}

function saidTwice({ operands, reading }: Relation): RuleFinding {
  const [again, ...before] = operands.map(({ quantity }) => quantity);
  const said = before.map(phrase).join('、');
  const gap = formatNumber(Math.abs(sum([reading!.stated, -reading!.computed])));
  return {
    severity: 'warning',
    message: {
      zh: `此处写“${phrase(again!)}”，前面写的是“${said}”，差 ${gap}。请核对这两个数。`,
      en: `“${phrase(again!)}” here, but “${said}” before, a difference of ${gap}. Check the two numbers.`,
    },
    span: again!.span,
    related: before.map((total) => ({
      span: total.span,
      message: { zh: `前面的数：${phrase(total)}`, en: `The number before: ${phrase(total)}` },
    })),
  };
}
