import { evidenceKinds } from '../../report/prose/evidence';
import { phrase } from '../../report/prose/phrase';
import type { Operand, Relation } from '../../report/prose/relations/relation';
import type { Report } from '../../report/report';
import type { Localized } from '../../text/localized';
import { formatNumber, sum } from '../../text/numbers';
import { textOf } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { computedFrom, isFault, percentText, suggestPercentage } from './percentages';
import { suggestNumber } from './suggest-number';

export const rule: Rule = {
  name: 'narrative/comparison',
  severity: 'warning',
  title: { zh: '增减数、增减率与两年的数不符', en: 'A change does not follow from the figures' },
  basis: {
    zh: '《政府信息公开条例》第五十条要求年度报告如实反映情况；增减数、增减率应能由两年的数算出',
    en: 'Article 50 of the Regulations; a change and its rate must follow from the two years’ figures',
  },
  reason: {
    zh: '增减数和增减率往往是手算的，两年的数改了，容易忘记重算。',
    en: 'Changes are often computed by hand and no longer fit once a figure is corrected.',
  },
  remedy: {
    zh: '用本年数减上年数算出增减数，再除以上年数算出增减率。',
    en: 'Subtract last year’s figure, then divide by it.',
  },
  leavesAlone: [
    {
      zh: '文中没有上年数、又没有增减数的增长率：缺少计算依据',
      en: 'A rate without last year’s figure or the change: there is nothing to compute it from',
    },
    {
      zh: '约数，以及四舍五入或截去末位造成的差别',
      en: 'Approximations, and differences that rounding or cutting off the last digit explains',
    },
    { zh: '另有主语的增长率：群众参与度增长20%', en: 'A rate of growth with a subject of its own' },
  ],
  examples: [
    { change: [['发布政策解读3篇', '接待咨询⟨325人次⟩，比上年增加⟨41人次⟩，增长⟦15.2%⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询⟨325人次⟩，上年为⟨284人次⟩，同比增加⟦40人次⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询325人次，比上年增加41人次，增长14.4%。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询325人次，同比增长70.3%。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询⟨288人次⟩，较上年的⟨310人次⟩⟦增加22人次⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询由上年的⟨310人次⟩⟦增至288人次⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '咨询满意率为⟨97.5%⟩，上年为⟨96%⟩，提高⟦2.5个百分点⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询⟨90人次⟩，是上年⟨45人次⟩的⟦3倍⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询325人次，上年为284人次，群众参与度增长20%。发布政策解读3篇']] },
  ],
  *check(report) {
    for (const relation of report.prose.relations) {
      if ((relation.kind === 'comparison' || relation.kind === 'growth') && isFault(relation))
        yield finding(report, relation);
    }
  },
};

function finding(report: Report, relation: Relation): RuleFinding {
  const { operands, span, evidence } = relation;
  const operand = (part: Operand['part']) => operands.find((own) => own.part === part)?.quantity;
  const [difference, percentage] = [operand('difference'), operand('percentage')];
  const { zh, en } = evidenceKinds[evidence[0]!];
  const { stated, computed, formula } = relation.reading!;
  const written = textOf(report.text, span);
  const others = operands.map(({ quantity }) => quantity).filter(({ span: own }) => own.end !== span.end);
  const related = others.map((quantity) => computedFrom(quantity));
  if (percentage) {
    const right = percentText(computed, percentage);
    return {
      message: {
        zh: `由${list(others.map(phrase))}计算，${formula}=${right}，此处写的是“${written}”。${zh}；请核对。`,
        en: `${formula} is ${right}, not “${written}” (${en}). Check the figures.`,
      },
      span,
      related,
      ...suggestPercentage(report, percentage, stated * computed > 0 ? Math.abs(computed) : undefined, formula),
    };
  }
  const said = changed(
    difference ? computed : sum([operand('now')!.value, -operand('before')!.value]),
    operand('now')!.dimension === 'percent',
  );
  const fix =
    difference && Math.sign(stated) === Math.sign(computed) && difference.dimension !== 'points'
      ? suggestNumber(report, difference, Math.abs(computed), formula, formula)
      : undefined;
  return {
    message: {
      zh: `${list(others.map(phrase))}相比${difference ? `（${formula}）` : ''}，应为${said.zh}，此处写的是“${written}”。${zh}；请核对。`,
      en: `The figures ${difference ? `(${formula}) ` : ''}make it ${said.en}, not “${written}” (${en}). Check them.`,
    },
    span,
    related,
    ...(fix ? { fix } : {}),
  };
}

function list(phrases: readonly string[]): string {
  return phrases.map((words) => `“${words}”`).join('与');
}

function changed(by: number, points: boolean): Localized {
  const size = formatNumber(Math.abs(by));
  if (by === 0) return { zh: '持平', en: 'no change' };
  return {
    zh: `${by > 0 ? '增加' : '减少'} ${size}${points ? ' 个百分点' : ''}`,
    en: `${by > 0 ? 'an increase' : 'a decrease'} of ${size}${points ? ' points' : ''}`,
  };
}
