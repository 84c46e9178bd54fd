import { formatNumber, runningSums, sum } from '../../../text/numbers';
import type { Passage } from '../clauses';
import type { Statement } from '../statements';
import { isA } from '../tokens';
import { countsBefore, wordsOf } from './counts';
import type { State } from './memory';
import { holds, judge, type Reading, type Relation } from './relation';

/** How many sentences back 上述 may reach. */
const sentencesBack = 3;

/** 上述1284组数据: a total that was stated before, said again. */
export function readRestatement(
  again: Statement,
  passage: Passage,
  { reader, heads, consumed }: State,
): Relation | undefined {
  const { quantity, item, lead, role } = again;
  if (role !== 'count' || quantity.approximate || consumed.has(quantity)) return undefined;
  const isAll = isOfAll(again);
  if (!isAll && !refersBack(wordsOf(lead, reader.text))) return undefined;
  const { index } = item.sentence();
  const isMeant = (statement: Statement): boolean =>
    statement.quantity.unit === quantity.unit && statement.role === 'count' && statement.quantity.end < quantity.start;
  const own = [...countsBefore(item, reader)].filter(isMeant);
  const above = passage.sentences
    .slice(Math.max(0, index - sentencesBack), index)
    .flatMap(({ items }) => [...countsBefore(items.at(-1)!, reader)].filter(isMeant));
  const before = [...own, ...above];
  const values = before.map((statement) => statement.quantity.value);
  const reading = (computed: number): Reading => ({
    stated: quantity.value,
    computed,
    slack: 0,
    formula: formatNumber(computed),
  });
  // 上述15件 may be of several together, in any order.
  const together = runningSums(values);
  const head = isAll ? undefined : heads.findLast(({ unit }) => unit === quantity.unit);
  const last = own.length > 0 ? own : before.filter((statement) => statement.item.sentence().index === index - 1);
  if (!head && (last.length < 2 || (isAll && own.length < 2))) return undefined;
  const meant = head ? [head] : last.map((statement) => statement.quantity).reverse();
  return {
    kind: 'restatement',
    span: quantity.span,
    operands: [{ quantity, part: 'total' }, ...meant.map((one) => ({ quantity: one, part: 'total' as const }))],
    evidence: ['said-twice'],
    ...judge({
      head: reading(sum(meant.map(({ value }) => value))),
      admissible: [...values, ...together]
        .filter((computed) => holds({ stated: quantity.value, computed, slack: 0 }))
        .map(reading),
      evidence: ['said-twice'],
      // Of nine, eight may all be done.
      obstacle: before.some((statement) => statement.quantity.approximate)
        ? 'rough'
        : isAll && quantity.value < sum(meant.map(({ value }) => value))
          ? 'a-part'
          : undefined,
    }),
  };
}

/** 建议5件、提案3件，8件均已办结: what was done with all of them. */
function isOfAll({ lead, tail }: Statement): boolean {
  return lead.length === 0 && tail[0]?.entry?.class === 'aside' && tail.some(isA('done'));
}

/** 上述15件, and 以上15件 where nothing stands before it: 六十周岁以上12名 refers to nothing. */
function refersBack(words: string): boolean {
  return /(?:上述|前述)$/.test(words) || words === '以上' || words === '这';
}
