import type { Item, Passage } from '../clauses';
import type { Obstacle } from '../obstacles';
import { type Statement, type Time, verbOf } from '../statements';
import type { Token } from '../tokens';
import { isLevel, isOfEarlierYear, isPercent, mayBeOne, namesIn, reach } from './figures';

/** A figure, the one that it is held against, and what is said of their difference. */
export interface Pair {
  now: Statement | undefined;
  before: Statement | undefined;
  /** 由10件减至6件: both figures stand in one construct, so that nothing else can be meant. */
  bound: boolean;
  /** It is one of several that stand in the same order as what is said of them. */
  inOrder: boolean;
  /** 增加41条: what the rate behind it is of. */
  change: Statement | undefined;
}

function isAnchor({ role }: Statement): boolean {
  return role === 'change' || role === 'growth' || role === 'multiple';
}

/** What each change, each rate of growth and each 增至 of a sentence is about. */
export function pairUp(
  sentence: readonly Statement[],
  above: readonly Statement[],
  passage: Passage,
): Map<Statement, Pair> {
  const pairs: Pair[] = [];
  const found = new Map<Statement, Pair>();
  const add = (now: Statement | undefined, before: Statement | undefined): Pair => {
    const pair = { now, before, bound: false, inOrder: false, change: undefined };
    pairs.push(pair);
    return pair;
  };
  // 同比增加5件 at the beginning of a sentence speaks of what the sentence above began with.
  const topic =
    sentence[0]?.lead[0]?.entry?.class === 'comparison' &&
    above.find((own) => isLevel(own) && !isEarlier(own, passage));
  if (topic) add(topic, undefined);
  for (const [index, statement] of sentence.entries()) {
    const last = pairs.at(-1);
    const previous = sentence[index - 1];
    if (found.has(statement)) continue;
    const run = isAnchor(statement) ? runFrom(sentence, index) : [];
    if (run.length > 1) {
      const before = sentence.slice(Math.max(0, index - run.length), index).flatMap((own) => found.get(own) ?? []);
      const own = isAnchor(previous ?? statement) && before.length === run.length ? before : align(pairs, run);
      for (const [at, pair] of own.entries()) {
        pair.inOrder = true;
        found.set(run[at]!, pair);
        if (run[at]!.role === 'change') pair.change = run[at];
      }
    } else if (isAnchor(statement)) {
      const own =
        previous && isAnchor(previous) && statement.role !== 'change'
          ? found.get(previous)
          : pairs.slice(-reach).findLast((pair) => suits(pair, statement));
      if (!own) continue;
      found.set(statement, own);
      if (statement.role === 'change') own.change = statement;
    } else if (!isLevel(statement)) {
    } else if (isEarlier(statement, passage)) {
      const open = pairs
        .slice(-reach)
        .findLast(({ now, before }) => now && !before && sameUnit(now, statement) && sitBy(statement, now));
      if (open) open.before = statement;
      // …，较2022年的300条增长50%，较2023年的360条增长25%: the same figure held against another.
      else add(isCompared(statement) && last?.now && sameUnit(last.now, statement) ? last.now : undefined, statement);
    } else if (
      last?.before &&
      last.before === previous &&
      sameUnit(last.before, statement) &&
      isFrom(last.before, passage)
    ) {
      last.now = statement;
      last.bound = true;
      if (statement.direction !== 0) found.set(statement, last);
    } else if (last?.before && !last.now && sameUnit(last.before, statement)) last.now = statement;
    else add(statement, undefined);
  }
  return found;
}

/** 分别减少38封和19封: the changes that stand in a row. */
function runFrom(sentence: readonly Statement[], index: number): readonly Statement[] {
  let end = index + 1;
  while (end < sentence.length && end - index < reach && isBare(sentence[end]!) && isAnchor(sentence[end]!)) end++;
  return sentence.slice(index, end);
}

function isBare({ lead }: Statement): boolean {
  return lead.length === 0 || (lead.length === 1 && lead[0]!.end - lead[0]!.start === 1);
}

/** The last pairs, one for each change in a row; figures of several years are all held against the same one. */
function align(pairs: readonly Pair[], run: readonly Statement[]): readonly Pair[] {
  const own = pairs.slice(-run.length);
  if (own.length < run.length) return [];
  for (const pair of own) pair.now ??= own.find(({ now }) => now && pair.before && sameUnit(now, pair.before))?.now;
  const suit = own.every(
    ({ now }, at) => now && (run[at]!.role === 'change' ? sameUnit(now, run[at]!) : !isPercent(now.quantity)),
  );
  return suit ? own : [];
}

function suits({ now, before }: Pair, anchor: Statement): boolean {
  const level = now ?? before;
  if (!level || !sitBy(anchor, level)) return false;
  return anchor.role !== 'change' || sameUnit(level, anchor);
}

/** Whether two statements stand side by side, or one in a bracket right behind the other. */
function sitBy(statement: Statement, level: Statement): boolean {
  const sentence = statement.item.sentence();
  const other = level.item.sentence();
  return sentence === other || sentence.behind?.item.sentence() === other || (!sentence.behind && !other.behind);
}

export function sameUnit(a: Statement, b: Statement): boolean {
  const plain = ({ quantity }: Statement): string => (quantity.dimension === 'points' ? '%' : quantity.unit);
  return plain(a) === plain(b);
}

/** 上年为220件, 由90件降至63件, 环比三季度的160条: a figure that another is held against. */
export function isEarlier(statement: Statement, passage: Passage): boolean {
  return isOfEarlierYear(statement) || isFrom(statement, passage) || isCompared(statement);
}

/** 较三季度的160条. */
function isCompared({ lead, tail }: Statement): boolean {
  const at = lead.findLastIndex(({ entry }) => entry?.class === 'comparison' && entry.word !== '同比');
  if (at < 0 || lead.slice(at).some(({ entry }) => entry?.class === 'rise' || entry?.class === 'fall')) return false;
  return lead[at]!.entry!.word !== '与' || tail.some(({ entry }) => entry?.class === 'comparison');
}

function isFrom({ lead, tail }: Statement, { wording: { text } }: Passage): boolean {
  return (
    tail.some((token) => isTo(token, text)) && lead.some(({ start, end }) => /[由从]/.test(text.slice(start, end)))
  );
}

export function isTo(token: Token, text: string): boolean {
  const verb = verbOf(token, text);
  return verb === 'rise-to' || verb === 'fall-to';
}

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
  if (new Set(levels.map(({ role }) => role === 'each')).size > 1) return 'each';
  const [a, b] = levels.map((level) => namesIn([...level.lead, ...level.tail.slice(0, 1)], text));
  return a !== undefined && b !== undefined && !mayBeOne(a, b) ? 'other-thing' : undefined;
}

/** A change with a subject of its own, or behind words that may hold one, is of something else. */
export function subjectOf(
  anchor: Statement,
  { now, before, inOrder }: Pair,
  { wording: { text } }: Passage,
): Obstacle | undefined {
  if (inOrder && isBare(anchor)) return undefined;
  if (!inOrder && anchor.lead.some(({ entry }) => entry?.class === 'respectively')) return 'series';
  if (
    anchor.lead.some(
      ({ entry }) => entry?.class === 'each' || entry?.class === 'cumulative' || entry?.class === 'part-year',
    )
  )
    return 'other-time';
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
