import { formatNumber } from '../../../text/numbers';
import type { Passage } from '../clauses';
import type { Statement, Statements } from '../statements';
import { grain, reach, roundingOf, sentencesOf } from './figures';
import { judge, type Reading, type Relation } from './relation';

/** How many of them a year has, where no count says so. */
const inYear: Readonly<Record<string, number>> = { 月: 12, 季: 4, 季度: 4 };

/** 平均每期48条, 人均1500元, 月均26条: of how many there is so much each. What stands between is the noun of the total. */
const perForm = /(?:平均每(?:个|名|位|家|一)?(\p{Script=Han}{1,2}?)|([人户件场期次月季村]均))([约为达近到是在]{0,2})$/u;

/** What there is on average, held against the total and the number that it was divided by. */
export function readAverages(passage: Passage, statements: Statements): readonly Relation[] {
  const { text } = passage.wording;
  return sentencesOf(passage, statements).flatMap((sentence) =>
    sentence.flatMap((average, index) => {
      const { quantity, role } = average;
      const found =
        role === 'each' ? perForm.exec(text.slice(Math.max(0, quantity.start - reach), quantity.start)) : null;
      const per = found?.[1] ?? found?.[2]?.[0];
      return per === undefined ? [] : averageOf(average, per, sentence.slice(Math.max(0, index - reach), index), text);
    }),
  );
}

function averageOf(average: Statement, per: string, before: readonly Statement[], text: string): readonly Relation[] {
  const { quantity } = average;
  const counts = before.filter((one) => one.role === 'count' && !one.quantity.weak);
  const totals = counts.filter((one) => one.quantity.unit === quantity.unit && !isOf(one, per, text));
  const divisors = counts.filter((one) => isOf(one, per, text));
  const [total, divisor] = [totals.at(-1), divisors.at(-1)];
  const many = divisor?.quantity.value ?? inYear[per];
  if (!total || !many) return [];
  const read = (whole: Statement, parts: number): Reading => {
    const { value } = whole.quantity;
    const half = grain(whole.quantity);
    const computed = value / parts;
    return {
      stated: quantity.value,
      computed,
      slack: roundingOf(quantity.value, quantity.precision, computed, (value - half) / parts, (value + half) / parts),
      formula: `${formatNumber(value)}÷${formatNumber(parts)}`,
    };
  };
  const others = divisors.map((one) => one.quantity.value);
  const isRough = [average, total, divisor].some((one) => one?.quantity.approximate);
  // 上半年公开90条，月均15条.
  const isOtherTime = divisor === undefined && total.time !== 'this-year';
  const evidence = ['averaged'] as const;
  return [
    {
      kind: 'average',
      span: quantity.span,
      operands: [
        { quantity: total.quantity, part: 'total' },
        ...(divisor ? [{ quantity: divisor.quantity, part: 'times' as const }] : []),
        { quantity, part: 'each' },
      ],
      evidence,
      ...judge({
        head: read(total, many),
        admissible: totals.flatMap((whole) => [many, ...others].map((parts) => read(whole, parts))),
        evidence,
        obstacle: isRough ? 'rough' : isOtherTime ? 'other-time' : undefined,
      }),
    },
  ];
}

/** Whether a count is of what 平均每… names: 8期, 600人, 12个村. */
function isOf({ quantity }: Statement, per: string, text: string): boolean {
  if (per === '人') return quantity.dimension === 'persons';
  const word = quantity.item().tokens[quantity.at]!.entry!.word;
  return word === per || text.startsWith(per, quantity.end);
}
