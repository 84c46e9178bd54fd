import type { Item, Passage } from '../clauses';
import type { Obstacle } from '../obstacle';
import type { Statement, Time } from '../statements';
import { isA } from '../tokens';
import { isLevel, mayBeOne, namesIn } from './figures';
import type { Pair } from './pairs';

/** Times of which a figure is not held against a whole year's. */
const otherTimes = new Set<Time>(['part-year', 'cumulative', 'future', 'past']);

/** What keeps from holding figures against one another. */
export function obstacleOf(
  operands: readonly (Statement | undefined)[],
  bound: boolean,
  { wording: { text } }: Passage,
): Obstacle | undefined {
  const own = operands.filter((operand) => operand !== undefined);
  if (own.some(({ quantity }) => quantity.approximate)) return 'rough';
  const levels = own.filter(isLevel);
  if (!bound && levels.some(({ time }) => otherTimes.has(time))) return 'other-time';
  const [a, b] = levels.map((level) => namesIn([...level.lead, ...level.tail.slice(0, 1)], text));
  // 月均42条，上年为35条: what has no name is of the same.
  if (!bound && b !== '' && new Set(levels.map(({ role }) => role === 'each')).size > 1) return 'each';
  return a !== undefined && b !== undefined && !mayBeOne(a, b) ? 'other-thing' : undefined;
}

/** A change with a subject of its own, or behind words that may hold one, is of something else. */
export function subjectOf(
  anchor: Statement,
  { now, before, inOrder }: Pair,
  { wording: { text } }: Passage,
): Obstacle | undefined {
  if (inOrder && anchor.isBare) return undefined;
  if (!inOrder && anchor.lead.some(isA('respectively'))) return 'series';
  if (anchor.lead.some(isA('each', 'cumulative', 'part-year'))) return 'other-time';
  const level = [now, before].filter((own) => own !== undefined).sort((a, b) => b.quantity.start - a.quantity.start)[0];
  const names = [now, before].map((own) => (own ? namesIn([...own.lead, ...own.tail], text) : '')).join('');
  const { items } = anchor.item.sentence();
  const from = level?.item.sentence() === anchor.item.sentence() ? level.item.index + 1 : 0;
  const between: readonly Item[] = items.slice(Math.max(from, anchor.item.index - 4), anchor.item.index);
  for (const tokens of [
    anchor.lead,
    ...between.filter(({ quantities }) => quantities.length === 0).map((item) => item.tokens),
  ]) {
    const own = namesIn(tokens, text);
    if (own !== '' && !(names !== '' && mayBeOne(own, names))) return 'other-subject';
  }
  return undefined;
}
