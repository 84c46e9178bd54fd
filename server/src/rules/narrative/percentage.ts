import { evidenceKinds } from '../../report/prose/evidence';
import { phrase } from '../../report/prose/phrase';
import type { Operand, Relation } from '../../report/prose/relations/relation';
import type { Report } from '../../report/report';
import { formatNumber } from '../../text/numbers';
import { textOf } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { computedFrom, isFault, percentText, suggestPercentage } from './percentages';
import { suggestNumber } from './suggest-number';

export const rule: Rule = {
  name: 'narrative/percentage',
  severity: 'warning',
  title: { zh: '百分比或平均数与数量不符', en: 'A percentage or average does not follow from the counts' },
  basis: {
    zh: '《政府信息公开条例》第五十条要求年度报告如实反映情况；占比和平均数应能由文中的数量算出',
    en: 'Article 50 of the Regulations; a share or an average must follow from the counts in the text',
  },
  reason: {
    zh: '数量改了而占比没有跟着改，是常见的疏漏。',
    en: 'A count is often changed without its share being computed anew.',
  },
  remedy: {
    zh: '用文中的数量重新计算占比或平均数，或核对数量。',
    en: 'Compute the share or the average anew from the counts, or check these.',
  },
  leavesAlone: [
    {
      zh: '文中任何一个总数能算出该占比的（四舍五入到末位）',
      en: 'Percentages that any total in reach gives when rounded to the last digit',
    },
    {
      zh: '文中没有与比率名称相应的数量的：“按期答复率”与“答复”的件数不是一回事',
      en: 'Rates whose name answers to no count in the text',
    },
    { zh: '约数，以及文中找不到总数的', en: 'Approximations, and counts whose total is not in the text' },
  ],
  examples: [
    { change: [['发布政策解读3篇', '接待咨询⟨805人次⟩，其中窗口⟨258人次⟩，占⟦33.9%⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询805人次，其中窗口258人次，占32.05%。发布政策解读3篇']] },
    {
      change: [
        ['发布政策解读3篇', '接待咨询⟨80人次⟩，其中窗口30人次、电话⟨50人次⟩，分别占37.5%、⟦61%⟧。发布政策解读3篇'],
      ],
    },
    { change: [['发布政策解读3篇', '接待咨询258人次，同比增长33.9%。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接收留言⟨250条⟩，答复⟨235条⟩，答复率⟦98%⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接收留言250条，答复235条，按期答复率100%。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '留言按期答复率⟦105%⟧，任务完成率105%。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '举办访谈⟨8期⟩，收到提问⟨336条⟩，平均每期⟦48条⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '举办访谈8期，收到提问336条，平均每期42条。发布政策解读3篇']] },
  ],
  *check(report) {
    for (const relation of report.prose.relations) {
      if (!isFault(relation)) continue;
      const { kind, operands } = relation;
      if (kind === 'rate' && operands.length === 1) yield beyond(report, relation);
      else if (kind === 'share' || kind === 'rate') yield finding(report, relation);
      else if (kind === 'average') yield averageFinding(report, relation);
    }
  },
};

function finding(report: Report, { kind, operands, reading, span, evidence }: Relation): RuleFinding {
  const operand = (part: Operand['part']) => operands.find((own) => own.part === part)!.quantity;
  const [count, base, percentage] = [operand('count'), operand('base'), operand('percentage')];
  const { computed, formula } = reading!;
  const written = textOf(report.text, span);
  const right = percentText(computed, percentage);
  const { zh, en } = evidenceKinds[evidence[0]!];
  const [of, share] = kind === 'rate' ? ['的比率', 'the rate'] : ['所占比例', 'the share'];
  return {
    message: {
      zh: `“${phrase(count)}”${of}写的是“${written}”，按“${phrase(base)}”计算是 ${right}（${formula}），其他总数也都不符。${zh}；请核对数量或重新计算。`,
      en: `Of “${phrase(base)}”, ${share} of “${phrase(count)}” is ${right} (${formula}), not “${written}”; no other total fits (${en}). Check the count or compute it anew.`,
    },
    span,
    related: [computedFrom(count), computedFrom(base)],
    ...suggestPercentage(report, percentage, computed, formula),
  };
}

/** More than the whole. */
function beyond({ text }: Report, { span }: Relation): RuleFinding {
  const written = textOf(text, span);
  return {
    message: {
      zh: `比率写的是“${written}”，超过了 100%。请核对。`,
      en: `The rate is given as “${written}”, which is more than 100%. Please check.`,
    },
    span,
  };
}

function averageFinding(report: Report, { operands, reading, span }: Relation): RuleFinding {
  const average = operands.find(({ part }) => part === 'each')!.quantity;
  const from = operands.filter(({ part }) => part !== 'each').map(({ quantity }) => quantity);
  const { computed, formula } = reading!;
  const written = textOf(report.text, span);
  const right = formatNumber(Number(computed.toPrecision(4)));
  const said = from.map((one) => `“${phrase(one)}”`);
  const fix = suggestNumber(report, average, Number(right), `${formula}=${right}`, `${formula} = ${right}`);
  return {
    message: {
      zh: `平均数写的是“${written}”，按${said.join('和')}计算是 ${right}（${formula}）。请核对平均数，或核对这些数。`,
      en: `The average is given as “${written}”; ${said.join(' and ')} give ${right} (${formula}). Check the average, or these numbers.`,
    },
    span,
    related: from.map(computedFrom),
    ...(fix ? { fix } : {}),
  };
}
