import { unitClass } from '../../report/breakdowns/units';
import type { Passage } from '../../report/passages';
import { readClaims } from '../../report/prose/claims/claims';
import type { Quantity } from '../../report/prose-parts';
import type { Report } from '../../report/report';
import { formatNumber } from '../../text/numbers';
import { textOf } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { phrase } from '../support/quantities';

/** `258件，占33.9%`, `208件（17.46%）`: what stands between a count and its share of the whole. */
const share =
  /^(?:[，,]?\s?(?:约?占|占比)[^，。；：（）%\d]{0,16}|[（(]\s?(?:占|占比|占比为)?[^，。；：（）%\d]{0,10})$/;
/** Counts that stand side by side and share one list of percentages. */
const respectively = /^[，,]?\s?分别占[^，。；：（）%\d]{0,16}$/;

export const rule: Rule = {
  name: 'narrative/percentage',
  severity: 'warning',
  title: { zh: '百分比与数量不符', en: 'A percentage does not follow from the counts' },
  basis: {
    zh: '《政府信息公开条例》第五十条要求年度报告如实反映情况；占比应能由文中的数量算出',
    en: 'Article 50 of the Regulations; a share must follow from the counts in the text',
  },
  reason: {
    zh: '数量改了而占比没有跟着改，是常见的疏漏。',
    en: 'A count is often changed without its share being computed anew.',
  },
  remedy: {
    zh: '用这一数量除以总数重新计算占比，或核对数量。',
    en: 'Compute the share anew from the count and its total, or check the count.',
  },
  leavesAlone: [
    {
      zh: '文中任何一个总数能算出该占比的（四舍五入到末位）',
      en: 'Percentages that any total in reach gives when rounded to the last digit',
    },
    {
      zh: '同比增长率、办结率、满意率等不是占比的百分数',
      en: 'Percentages that are no shares: growth, completion, satisfaction',
    },
    { zh: '约数，以及文中找不到总数的', en: 'Approximations, and counts whose total is not in the text' },
  ],
  examples: [
    { change: [['发布政策解读3篇', '接待咨询805人次，其中窗口258人次，占⟦33.9%⟧。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '接待咨询805人次，其中窗口258人次，占32.05%。发布政策解读3篇']] },
    {
      change: [['发布政策解读3篇', '接待咨询80人次，其中窗口30人次、电话50人次，分别占37.5%、⟦61%⟧。发布政策解读3篇']],
    },
    { change: [['发布政策解读3篇', '接待咨询258人次，同比增长33.9%。发布政策解读3篇']] },
  ],
  *check(report) {
    // Most reports state no share, and then the claims need not be read.
    let totals: readonly number[] | undefined;
    for (const [index, passage] of report.passages.entries()) {
      // The whole may be stated in the paragraph above.
      const above = report.passages[index - 1]?.quantities ?? [];
      const shares = passage.quantities
        .filter(({ unit }) => unit === '%')
        .map((percentage) => ({ percentage, count: countOf(report, passage, percentage) }))
        .filter((share): share is Share => share.count !== undefined);
      for (const share of shares) {
        totals ??= readClaims(report).flatMap(({ readings }) => readings.map(({ computed }) => computed));
        const found = judge(report, passage.quantities, above, share, shares, totals);
        if (found) yield found;
      }
    }
  },
};

/** A count and the percentage that is said to be its share. */
interface Share {
  readonly count: Quantity;
  readonly percentage: Quantity;
}

/** The count whose share a percentage is, or `undefined`. */
function countOf(report: Report, passage: Passage, percentage: Quantity): Quantity | undefined {
  const index = passage.quantities.indexOf(percentage);
  const before = passage.quantities[index - 1];
  if (!before) return undefined;
  if (before.unit !== '%' && share.test(between(report, before, percentage))) return before;
  // 分别占37.5%、62.5%: the n-th percentage belongs to the n-th of as many counts.
  let first = index;
  while (
    passage.quantities[first - 1]?.unit === '%' &&
    between(report, passage.quantities[first - 1]!, passage.quantities[first]!).trim() === '、'
  )
    first--;
  let end = index;
  while (
    passage.quantities[end + 1]?.unit === '%' &&
    between(report, passage.quantities[end]!, passage.quantities[end + 1]!).trim() === '、'
  )
    end++;
  const length = end - first + 1;
  const last = passage.quantities[first - 1];
  if (length < 2 || !last || !respectively.test(between(report, last, passage.quantities[first]!))) return undefined;
  const counts = passage.quantities.slice(Math.max(0, first - length), first);
  const same = counts.every((count) => unitClass(count.unit) === unitClass(last.unit) && count.depth === last.depth);
  return same && counts.length === length ? counts[index - first] : undefined;
}

/** A rough whole such as 700余条 is larger than it says, but hardly by more than a fifth. */
function isRoughlyShareOf({ count, percentage }: Share, whole: number): boolean {
  return (
    whole > 0 && Math.abs((count.value / whole) * 100 - percentage.value) <= percentage.value / 5 + percentage.precision
  );
}

function between(report: Report, a: Quantity, b: Quantity): string {
  return report.text.slice(a.span.end, b.span.start);
}

function judge(
  report: Report,
  quantities: readonly Quantity[],
  above: readonly Quantity[],
  { count, percentage }: Share,
  shares: readonly Share[],
  totals: readonly number[],
): RuleFinding | undefined {
  if (count.approximate || percentage.approximate || count.unit === '%') return undefined;
  const ofUnit = (quantity: Quantity) => quantity !== count && unitClass(quantity.unit) === unitClass(count.unit);
  const own = quantities.filter(ofUnit);
  const inReach = [...above.filter(ofUnit), ...own];
  // The totals of the tables count 件; a share of 条 or 次 is of something else.
  const ofTables = unitClass(count.unit) === '件' ? totals : [];
  const bases = [...inReach.map(({ value }) => value), ...ofTables].filter((value) => value >= count.value);
  if (own.every(({ value }) => value <= count.value) && bases.length === 0) return undefined;
  if (inReach.some(({ approximate, value }) => approximate && isRoughlyShareOf({ count, percentage }, value)))
    return undefined;
  // A share may also be of several counts together, or of the count itself.
  const together = own.reduce((sum, { value }) => sum + value, count.value);
  if ([...bases, together, count.value].some((base) => isShareOf({ count, percentage }, base))) return undefined;
  const base = likeliestTotal(own, count, shares);
  if (base === undefined) return undefined;
  const right = ((count.value / base.value) * 100).toFixed(decimalsOf(percentage.precision));
  const written = textOf(report.text, percentage.number);
  return {
    message: {
      zh: `“${phrase(report, count)}”占 ${written}% 算不出来：按“${phrase(report, base)}”计算是 ${right}%，其他总数也都不符。请核对数量或重新计算占比。`,
      en: `No total in reach makes “${phrase(report, count)}” ${written}%: of “${phrase(report, base)}” it is ${right}%. Check the count or compute the share anew.`,
    },
    span: percentage.span,
    related: [
      { span: count.span, message: { zh: `数量：${phrase(report, count)}`, en: `Count: ${phrase(report, count)}` } },
      {
        span: base.span,
        message: { zh: `最近的总数：${phrase(report, base)}`, en: `Nearest total: ${phrase(report, base)}` },
      },
    ],
    fix: {
      kind: 'suggestion',
      title: {
        zh: `将“${written}”改为“${right}”：${formatNumber(count.value)}÷${formatNumber(base.value)}`,
        en: `Change “${written}” to “${right}”: ${formatNumber(count.value)} ÷ ${formatNumber(base.value)}`,
      },
      edits: [{ span: percentage.number, text: right }],
    },
  };
}

function isShareOf({ count, percentage }: Share, base: number): boolean {
  return base > 0 && Math.abs((count.value / base) * 100 - percentage.value) <= percentage.precision + 1e-9;
}

/** A larger count before, else after: the one that most other percentages are shares of, and the nearest of several. */
function likeliestTotal(own: readonly Quantity[], count: Quantity, shares: readonly Share[]): Quantity | undefined {
  const larger = own.filter(({ value, approximate }) => value >= count.value && !approximate);
  const before = larger.filter(({ span }) => span.end <= count.span.start).reverse();
  const candidates = before.length > 0 ? before : larger;
  const votes = candidates.map(
    (base) => shares.filter((share) => share.count !== base && isShareOf(share, base.value)).length,
  );
  return candidates[votes.indexOf(Math.max(...votes))];
}

function decimalsOf(precision: number): number {
  return Math.max(0, Math.round(-Math.log10(precision * 2)));
}
