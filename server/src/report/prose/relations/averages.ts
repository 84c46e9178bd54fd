import { formatNumber } from '../../../text/numbers';
import type { Passage } from '../clauses';
import type { Statement } from '../statements';
import { grain, reach, roundingOf, type Sentences } from './figures';
import { judge, type Reading, type Relation } from './relation';

/** How many of them a year has, where no count says so. */
const inYear: Readonly<Record<string, number>> = { 月: 12, 季: 4, 季度: 4 };

/** 平均每期48条, 人均1500元, 平均每篇阅读量4000次: of what there is so much each, and the noun behind that. */
const eachForm = /(?:平均每[个名位家一]?(\p{Script=Han}{1,10})|([人户件场期篇月季村])均(\p{Script=Han}{0,8}))$/u;
const fillers = /[约为达近到是在]*$/;

/** What there is on average, held against the total and the number that it was divided by. */
export function readAverages(passage: Passage, sentences: Sentences): readonly Relation[] {
  const relations: Relation[] = [];
  for (const sentence of sentences) {
    for (const [index, average] of sentence.entries()) {
      if (average.role !== 'each') continue;
      const relation = averageAt(average, sentence.slice(Math.max(0, index - reach), index), passage);
      if (relation) relations.push(relation);
    }
  }
  return relations;
}

function averageAt(
  average: Statement,
  before: readonly Statement[],
  { wording: { text } }: Passage,
): Relation | undefined {
  const { start, item } = average.quantity;
  const said = eachForm.exec(text.slice(Math.max(0, start - reach), start));
  if (!said) return undefined;
  const words = (said[1] ?? said[2]! + said[3]!).replace(fillers, '');
  const context = text.slice(item().sentence().start, start - said[0].length);
  // 平均每篇阅读量: of what stands before, 阅读量 was spoken too.
  const pers = [1, ...(said[1] ? [2] : [])].map((length) => [words.slice(0, length), words.slice(length)] as const);
  for (const [per, noun] of pers) {
    const relation = context.includes(noun) ? averageOf(average, per, before, text) : undefined;
    if (relation) return relation;
  }
  return undefined;
}

function averageOf(average: Statement, per: string, before: readonly Statement[], text: string): Relation | undefined {
  const { quantity } = average;
  const counts = before.filter((one) => one.role === 'count' && !one.quantity.weak);
  const totals = counts.filter((one) => one.quantity.unit === quantity.unit && !isOf(one, per, text));
  const divisors = counts.filter((one) => isOf(one, per, text));
  const [total, divisor] = [totals.at(-1), divisors.at(-1)];
  const many = divisor?.quantity.value ?? inYear[per];
  if (!total || !many) return undefined;
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
  return {
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
  };
}

/** Whether a count is of what 平均每… names: 8期, 600人, 12个村. */
function isOf({ quantity }: Statement, per: string, text: string): boolean {
  if (per === '人') return quantity.dimension === 'persons';
  const word = quantity.item().tokens[quantity.at]!.entry!.word;
  return word === per || text.startsWith(per, quantity.end);
}
