import { formatNumber, sum } from '../../../text/numbers';
import type { Passage } from '../clauses';
import type { Evidence } from '../evidence';
import type { WordClass } from '../lexicon';
import type { Obstacle } from '../obstacle';
import type { Statement } from '../statements';
import { grain, nameOf, reach, roundingOf } from './figures';
import { holds, judge, type Reading, type Relation } from './relation';

/** What is looked at for one percentage. */
export interface Place {
  readonly passage: Passage;
  readonly sentence: readonly Statement[];
  /** Where the percentage stands in it. */
  readonly index: number;
  /** Counts before the sentence. */
  readonly outside: readonly Statement[];
  /** Further totals that it may be of, in 件. */
  readonly bases: readonly number[];
}

/** A count, with the reason for taking it, or for not relying on it. */
export interface Found {
  readonly statement: Statement;
  readonly evidence: Evidence | undefined;
  readonly obstacle?: Obstacle | undefined;
  /** Of a base that is named: what the name of any other must hold to come into question. */
  readonly only?: string;
}

export function isCount({ role, quantity }: Statement): boolean {
  return role === 'count' && !quantity.weak;
}

/** The relation of a percentage to a count and its base; other counts, and sums and differences of them, exonerate. */
export function percentageOf(
  kind: 'share' | 'rate',
  place: Place,
  count: Found,
  base: Found | undefined,
  numerators: readonly Statement[],
): Relation {
  const { sentence, index, outside } = place;
  const { quantity } = sentence[index]!;
  const own = count.statement.quantity;
  const whole = base?.statement.quantity;
  const read = (part: number, of: number, half = 0): Reading => {
    const percent = (total: number): number => (100 * part) / total;
    const [low, high] = [percent(of + half), percent(Math.max(of - half, part || 1))];
    const slack = roundingOf(quantity.value, quantity.precision, percent(of), low, high);
    return {
      stated: quantity.value,
      computed: percent(of),
      slack,
      formula: `${formatNumber(part)}÷${formatNumber(of)}`,
    };
  };
  const values = numerators.map((one) => one.quantity.value);
  const parts = [...new Set([own.value, ...values, sum(values)])];
  const head = whole && whole.value > 0 ? read(own.value, whole.value, grain(whole)) : undefined;
  // Where the likeliest reading holds, nothing else is looked for.
  const wholes = head && holds(head) ? [] : wholesOf(place, kind, count.statement, base);
  const isRough = [...sentence.slice(Math.max(0, index - reach), index + 4), ...outside].some(
    ({ quantity: { approximate, value } }) =>
      approximate && Math.abs((100 * own.value) / value - quantity.value) <= quantity.value / 5,
  );
  const evidence = [count.evidence, base?.evidence].filter((name) => name !== undefined);
  const rough = quantity.approximate || own.approximate || whole?.approximate || isRough ? 'rough' : undefined;
  return {
    kind,
    span: quantity.span,
    operands: [
      { quantity: own, part: 'count' },
      ...(whole ? [{ quantity: whole, part: 'base' as const }] : []),
      { quantity, part: 'percentage' },
    ],
    evidence,
    ...judge({
      head,
      admissible: wholes.flatMap((of) =>
        // 满意 and 基本满意 together, but never more than there are.
        parts.filter((part) => part <= of || part === own.value).map((part) => read(part, of)),
      ),
      evidence,
      obstacle: count.obstacle ?? rough,
    }),
  };
}

/** What is added to a base, or taken from it, before a rate is computed: 上年结转, 结转下年. */
const shifting = new Set<WordClass>(['opening', 'closing', 'rest']);

/** The counts of a list that have their shares right behind them: where these agree with their sum, the total is at fault. */
function sharers(sentence: readonly Statement[], index: number, unit: string): readonly number[] {
  const from = Math.max(0, index - 4 * reach);
  return sentence.slice(from, index + 4 * reach).flatMap((one, at) => {
    const isShared = isCount(one) && one.quantity.unit === unit && sentence[from + at + 1]?.role === 'share';
    return isShared ? [one.quantity.value] : [];
  });
}

export function isShift({ lead, tail }: Statement): boolean {
  return [...lead, ...tail].some(({ entry }) => entry && shifting.has(entry.class));
}

/** Every total that a share may be of. */
function wholesOf(
  { passage, sentence, index, outside, bases }: Place,
  kind: 'share' | 'rate',
  count: Statement,
  base: Found | undefined,
): readonly number[] {
  const own = count.quantity;
  const near = sentence
    .slice(Math.max(0, index - reach), index + 4)
    .filter((one) => isCount(one) && one !== count && one.quantity.unit === own.unit);
  const value = ({ quantity }: Statement): number => quantity.value;
  const named = [...near, ...outside.filter((one) => one.quantity.unit === own.unit)]
    .filter((one) => nameOf(one, passage.wording.text).includes(base?.only ?? ''))
    .map(value);
  const shifts = near.filter(isShift).map(value);
  const list = near.filter((one) => one !== base?.statement).map(value);
  return [
    ...named,
    ...named.flatMap((one) => shifts.flatMap((by) => [one + by, one - by])),
    // The parts of a list together, with and without the count itself.
    ...(list.length > 0 ? [sum([...list, own.value])] : []),
    sum(sharers(sentence, index, own.unit)),
    // 中标金额3260万元，节约资金180万元，节约率5.2%: of both together.
    ...(kind === 'rate' ? near.map((one) => value(one) + own.value) : []),
    ...(base ? [] : [sum(list)]),
    ...(own.unit === '件' ? bases : []),
    ...(kind === 'share' && sentence[index]!.quantity.value === 100 ? [own.value] : []),
  ].filter((one) => one > 0);
}
