import type { Breakdown } from '../../report/breakdowns/breakdowns';
import type { Report } from '../../report/report';
import { formatNumber, sum } from '../../text/numbers';
import type { Rule, RuleFinding } from '../rule';
import { equation, partPhrase, phrase, suggestNumber, tolerance } from '../support/quantities';

/** Below this, that the excess equals one of the parts is chance; from here on it may be counted twice on purpose. */
const tellingPart = 10;

export const rule: Rule = {
  name: 'narrative/breakdown-total',
  severity: 'error',
  title: { zh: '分项之和与总数不符', en: 'The parts do not add up to the total' },
  basis: {
    zh: '《政府信息公开条例》第五十条要求年度报告如实反映情况；正文所列分项应与总数一致',
    en: 'Article 50 of the Regulations: the report states facts, so parts given in the text must agree with their total',
  },
  reason: {
    zh: '总数与分项对不上，是年度报告被退回、被通报最常见的原因之一。',
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
    { change: [['政府信息136条，其中工作动态91条', '政府信息⟦137条⟧，其中工作动态91条']] },
    { change: [['建议18件。经梳理', '建议⟦17件⟧。经梳理']] },
    {
      change: [
        ['道路交通方面的建议7件', '道路交通方面的建议8件'],
        ['建议18件。经梳理', '建议⟦18件⟧。经梳理'],
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
    for (const breakdown of report.breakdowns) {
      const found = judge(report, breakdown);
      if (found) yield found;
    }
  },
};

function judge(report: Report, { total, parts, relation, rivals }: Breakdown): RuleFinding | undefined {
  if (relation === 'subset' || [total, ...parts].some(({ approximate }) => approximate)) return undefined;
  // One part larger than the whole is narrative/part-exceeds-total.
  if (parts.some(({ value }) => value > total.value)) return undefined;
  const found = sum(parts.map(({ value }) => value));
  const slack = tolerance([total, ...parts]);
  const fits = (value: number) => Math.abs(value - found) <= slack;
  if (fits(total.value) || rivals.some(({ value, approximate }) => fits(value) || approximate)) return undefined;
  const over = found > total.value;
  if (!over && relation === 'open') return undefined;

  const gap = sum([found, -total.value]);
  const counted = parts.find(({ value }) => over && value === gap && value >= tellingPart);
  const quoted = phrase(report, total);
  const gapText = formatNumber(Math.abs(gap));
  const foundText = formatNumber(found);
  const fix = suggestNumber(
    report,
    total,
    found,
    `${equation(parts)}=${foundText}`,
    `${equation(parts)} = ${foundText}`,
  );
  return {
    severity: over && !counted ? 'error' : 'warning',
    message: {
      zh:
        `“${quoted}”，所列 ${parts.length} 项之和为 ${foundText}（${equation(parts)}），${over ? '多' : '少'} ${gapText}。` +
        (counted
          ? `多出的数正好等于“${partPhrase(report, counted)}”；如果它已包含在别的项里，请改用“含”。`
          : '请核对总数和各分项。'),
      en:
        `“${quoted}”: its ${parts.length} parts add up to ${foundText} (${equation(parts)}), ${gapText} too ${over ? 'many' : 'few'}. ` +
        (counted
          ? `The excess is just “${partPhrase(report, counted)}”, which may be contained in another part.`
          : 'Check the total and the parts.'),
    },
    span: total.span,
    related: parts.map((part) => ({
      span: part.span,
      message: { zh: `分项：${partPhrase(report, part)}`, en: `Part: ${partPhrase(report, part)}` },
    })),
    ...(fix ? { fix } : {}),
  };
}
