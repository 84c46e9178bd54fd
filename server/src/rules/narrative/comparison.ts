import { unitClass } from '../../report/breakdowns/units';
import type { Passage } from '../../report/passages';
import type { Quantity } from '../../report/prose-parts';
import type { Report } from '../../report/report';
import { formatNumber, sum } from '../../text/numbers';
import { textOf } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { phrase } from '../support/quantities';

/** Between this year's count and what follows: the words of a comparison with last year. */
const marker = /(?:同比|[比较与由从](?:上年|上一年|去年)|[比较与由从]20\d\d年)/;
const more = /(?:增加|增长|上升|提高|增多|多|增幅(?:为|达)?)(?:了)?\s?$/;
const less = /(?:减少|下降|降低|回落|少|降幅(?:为|达)?)(?:了)?\s?$/;

export const rule: Rule = {
  name: 'narrative/comparison',
  severity: 'warning',
  title: { zh: '增减数或增减率算不出来', en: 'A change does not follow from the figures' },
  basis: {
    zh: '《政府信息公开条例》第五十条要求年度报告如实反映情况；增减数、增减率应能由两年的数算出',
    en: 'Article 50 of the Regulations; a change and its rate must follow from the two years’ figures',
  },
  reason: {
    zh: '增减数和增减率往往是手算的，上年的数一改就对不上了。',
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
    { zh: '百分点，以及约数', en: 'Percentage points, and approximations' },
  ],
  examples: [
    { change: [['发布政策解读3篇', '接待咨询325人次，比上年增加41人次，增长⟦15.2%⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询325人次，上年为284人次，同比增加⟦40人次⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询325人次，比上年增加41人次，增长14.4%。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询325人次，同比增长70.3%。发布政策解读3篇']] },
  ],
  *check(report) {
    for (const passage of report.passages) {
      for (let index = 1; index < passage.quantities.length; index++) {
        const found = compare(report, passage, index);
        if (found) yield found;
      }
    }
  },
};

/** Reads the quantity at `index` as the first figure of a comparison: 增加41件 or 增长14.4%. */
function compare(report: Report, passage: Passage, index: number): RuleFinding | undefined {
  const first = passage.quantities[index]!;
  const sign = directionOf(passage, first);
  if (sign === undefined) return undefined;
  const start = first.span.start - passage.start;
  const clause = passage.text.slice(Math.max(passage.sentenceStart(start), start - 40), start);
  if (!marker.test(clause.replace(/\s+/g, ''))) return undefined;

  const isRate = first.unit === '%';
  const second = passage.quantities[index + 1];
  const rate = isRate
    ? first
    : second && second.unit === '%' && directionOf(passage, second) === sign && isNear(first, second)
      ? second
      : undefined;
  const change = isRate ? undefined : first;
  const unit = change?.unit;
  const from = passage.sentenceStart(start) + passage.start;
  const before = passage.quantities.slice(0, index).filter(
    (quantity) =>
      quantity.span.start >= from &&
      quantity.unit !== '%' &&
      // 325次（上年284次）: last year's figure may stand in a bracket of its own.
      (quantity.depth === first.depth || (quantity.depth === first.depth + 1 && passage.isOfLastYear(quantity))),
  );
  const last = before.findLast(
    (quantity) =>
      passage.isOfLastYear(quantity) && (unit === undefined || unitClass(quantity.unit) === unitClass(unit)),
  );
  const current = before.findLast(
    (quantity) =>
      !passage.isOfLastYear(quantity) &&
      directionOf(passage, quantity) === undefined &&
      unitClass(quantity.unit) === unitClass(unit ?? last?.unit ?? ''),
  );
  if (!current || [current, first, last, rate].some((quantity) => quantity?.approximate || quantity?.exact === false))
    return undefined;

  if (change && last) {
    const difference = sum([current.value, -last.value]);
    if (difference !== sign * change.value) return changeFinding(report, change, current, last, difference);
  }
  const base = last?.value ?? (change ? sum([current.value, -sign * change.value]) : undefined);
  if (!rate || base === undefined || base <= 0) return undefined;
  const right = ((current.value - base) / base) * 100;
  if (Math.abs(sign * right - rate.value) <= rate.precision + 1e-9) return undefined;
  return rateFinding(report, rate, current, base, sign * right);
}

function isNear(a: Quantity, b: Quantity): boolean {
  return b.span.start - a.span.end <= 12;
}

function directionOf(passage: Passage, quantity: Quantity): 1 | -1 | undefined {
  const before = passage.before(quantity, 8).replace(/\s+/g, '');
  if (more.test(before)) return 1;
  return less.test(before) ? -1 : undefined;
}

function changeFinding(
  report: Report,
  change: Quantity,
  current: Quantity,
  last: Quantity,
  difference: number,
): RuleFinding {
  const right = formatNumber(Math.abs(difference));
  return {
    message: {
      zh: `“${phrase(report, current)}”与“${phrase(report, last)}”相差 ${right}（${difference < 0 ? '减少' : '增加'}），这里写的是“${textOf(report.text, change.span)}”。请核对。`,
      en: `“${phrase(report, current)}” and “${phrase(report, last)}” differ by ${formatNumber(difference)}, not by “${textOf(report.text, change.span)}”. Check the three figures.`,
    },
    span: change.span,
    related: operands(report, current, last),
    ...(Math.sign(difference) === 0 ? {} : { fix: rewrite(report, change, right) }),
  };
}

function rateFinding(report: Report, rate: Quantity, current: Quantity, base: number, right: number): RuleFinding {
  const text = right.toFixed(Math.max(0, Math.round(-Math.log10(rate.precision * 2))));
  return {
    message: {
      zh: `由 ${formatNumber(base)} 到 ${formatNumber(current.value)}，增减率应为 ${text}%，这里写的是“${textOf(report.text, rate.span)}”。请核对。`,
      en: `From ${formatNumber(base)} to ${formatNumber(current.value)} is a change of ${text}%, not “${textOf(report.text, rate.span)}”. Check the figures.`,
    },
    span: rate.span,
    related: operands(report, current),
    ...(right > 0 ? { fix: rewrite(report, rate, text) } : {}),
  };
}

function operands(report: Report, ...quantities: readonly Quantity[]) {
  return quantities.map((quantity) => ({
    span: quantity.span,
    message: { zh: `据以计算：${phrase(report, quantity)}`, en: `Computed from: ${phrase(report, quantity)}` },
  }));
}

function rewrite(report: Report, quantity: Quantity, text: string) {
  const written = textOf(report.text, quantity.number);
  return {
    kind: 'suggestion' as const,
    title: { zh: `将“${written}”改为“${text}”`, en: `Change “${written}” to “${text}”` },
    edits: [{ span: quantity.number, text }],
  };
}
